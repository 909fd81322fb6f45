import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistentReport, consistentYears } from '../../tests/support/arbitrary-report.ts';
import { withFigure } from '../../tests/support/change-cell.ts';
import { plainReport } from '../../tests/support/plain-report.ts';
import { cellValue } from './cell.ts';
import { compareReports } from './compare.ts';
import { readingOf } from './reading.ts';

const lastYear = { ...plainReport(), year: 2024 };

describe('compareReports', () => {
  it('lists every figure that differs, money without floating error', () => {
    const fees = { table: 2 as const, row: 'feesTenThousandYuan' };
    const granted = { table: 3 as const, row: 'granted', column: 'total' };
    const previous = withFigure(lastYear, fees, 0.3);
    const current = withFigure(withFigure(plainReport(), fees, 0.1), granted, null);
    expect(compareReports(readingOf(previous), readingOf(current)).changes).toEqual([
      { cell: fees, before: 0.3, after: 0.1, change: -0.2 },
      { cell: granted, before: 2, after: null, change: null },
    ]);
  });

  it('finds what does not follow, and nothing that concerns one report alone', () => {
    const carriedIn = { table: 3 as const, row: 'carriedIn', column: 'naturalPerson' };
    const current = withFigure(withFigure(plainReport(), carriedIn, 5), { table: 2, row: 'coercion' }, null);
    const { findings } = compareReports(readingOf(lastYear), readingOf(current));
    expect(findings.map(({ rule }) => rule)).toContain('X-1');
    expect(findings.filter(({ rule }) => !['X-1', 'X-2', 'X-6', 'V-5', 'V-6'].includes(rule))).toEqual([]);
  });

  it('does not compare table 2 of two forms, nor 其他处理', () => {
    const previous = { ...lastYear, forms: { disclosure: '2019' as const, requests: '2019' as const } };
    const current = withFigure(
      withFigure(plainReport(), { table: 2, row: 'licences' }, 900),
      { table: 3, row: 'otherOutcome', column: 'total' },
      5,
    );
    expect(compareReports(readingOf(previous), readingOf(current)).changes).toEqual([]);
  });

  it('measures each part in prose, and none that a year lacks', () => {
    const current = plainReport();
    const narrative = { ...current.narrative, problems: '公示栏损坏三处，已更换。', other: null };
    const { similarity } = compareReports(readingOf(lastYear), readingOf({ ...current, narrative }));
    expect(similarity.overview).toBe(1);
    expect(similarity.problems).toBeLessThan(0.2);
    expect(similarity.other).toBeNull();
  });

  it('finds no change between a report and itself', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(compareReports(readingOf(report), readingOf(report)).changes).toEqual([]);
      }),
    );
  });

  it('gives changes that lead from one year to the other', () => {
    fc.assert(
      fc.property(consistentYears(), ({ previous, current }) => {
        const { changes } = compareReports(readingOf(previous), readingOf(current));
        const led = changes.reduce((so, { cell, after }) => withFigure(so, cell, after), previous);
        expect([led.disclosure, led.requests, led.remedies]).toEqual([
          current.disclosure,
          current.requests,
          current.remedies,
        ]);
        for (const { cell, before } of changes) expect(cellValue(previous, cell)).toBe(before);
      }),
    );
  });
});
