import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { consistentReport, consistentYears } from '../../../tests/support/arbitrary-report.ts';
import { raised } from '../../../tests/support/change-cell.ts';
import { instruments } from '../../law/index.ts';
import { applicantColumns, remedyBlocks, remedyColumns, requestRows } from '../annual-report.ts';
import { cellKey, cellValue, type CellAddress } from '../cell.ts';
import { cellsOfTable, tableNumbers } from '../cell-name.ts';
import { readingOf } from '../reading.ts';
import { crossCheck } from './cross-check.ts';
import { findingsOf } from './findings-of.ts';
import { ruleFacts, ruleNamed, rules, tableRules } from './rules.ts';

describe('the registry', () => {
  test.each(ruleFacts.map((rule) => [rule.id, rule] as const))(
    '%s has a basis, a Chinese title and a level',
    (id, rule) => {
      expect(rule.basis.length).toBeGreaterThan(0);
      for (const { instrument } of rule.basis) expect(Object.keys(instruments)).toContain(instrument);
      expect(rule.title).toMatch(/^[\p{Script=Han}\p{N}（）、，]{4,30}$/u);
      expect(id).toMatch(/^(?:T3|T4|X|V|F|N|P)-[A-C\d]+$/u);
    },
  );

  it('has no id twice', () => {
    const ids = ruleFacts.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the ids of the table rules and of the roll-up', () => {
    expect(tableRules.map((rule) => rule.id).toSorted()).toEqual(
      [
        'F-2',
        'F-6',
        'T3-A',
        'T3-B',
        'T3-C',
        'T4-A',
        'V-1',
        'V-3',
        'V-6',
        'V-7',
        'X-1',
        'X-2',
        'X-6',
      ].toSorted(),
    );
    expect(ruleNamed('X-4')?.title).toBe('汇总不重、不漏、口径一致');
    expect(ruleNamed('Z-9')).toBeUndefined();
  });
});

const six = applicantColumns.filter((column) => column !== 'total');
const arithmetic = /^(?:T3|T4)/u;

/** The relations a cell of tables 3 and 4 stands in, as `rule where`. */
function relationsAt({ table, row, column }: CellAddress): readonly string[] {
  if (table === 4) return [`T4-A ${row}`];
  const ends = ['received', 'carriedIn', 'carriedOut'];
  const both = row === 'resultTotal';
  return [
    ...(both || ends.includes(row) ? [`T3-A ${column}`] : []),
    ...(both || !ends.includes(row) ? [`T3-B ${column}`] : []),
    `T3-C ${row}`,
  ];
}

describe('generated reports', () => {
  it('have every cell of their form filled', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        const cells = tableNumbers.flatMap((table) => cellsOfTable(report, table));
        expect(cells.filter(({ cell }) => cellValue(report, cell) === null)).toEqual([]);
      }),
    );
  });

  it('are clean by the table rules', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(findingsOf(tableRules, { reading: readingOf(report) })).toEqual([]);
      }),
    );
  });

  it('follow from year to year', () => {
    fc.assert(
      fc.property(consistentYears(), ({ previous, current }) => {
        const context = { reading: readingOf(current), previous: readingOf(previous) };
        const found = findingsOf(tableRules, context).filter(({ rule }) => rule !== 'V-6');
        expect(found).toEqual([]);
      }),
    );
  });

  it('with one cell changed break exactly the relations of that cell', () => {
    const cell = fc.oneof(
      fc.record({
        table: fc.constant(3 as const),
        row: fc.constantFrom(...requestRows),
        column: fc.constantFrom(...applicantColumns),
      }),
      fc.record({
        table: fc.constant(4 as const),
        row: fc.constantFrom(...remedyBlocks),
        column: fc.constantFrom(...remedyColumns),
      }),
    );
    fc.assert(
      fc.property(
        consistentReport({ edition: '2021' }),
        cell,
        fc.integer({ min: 1, max: 500 }),
        (report, at, k) => {
          const found = crossCheck({ reading: readingOf(raised(report, at, k)) }).filter(({ rule }) =>
            arithmetic.test(rule),
          );
          expect(found.map(({ rule, where }) => `${rule} ${where.column ?? where.row}`).toSorted()).toEqual(
            [...relationsAt(at)].toSorted(),
          );
          for (const { left, right } of found) expect(Math.abs((left ?? 0) - (right ?? 0))).toBe(k);
          // A cell among the six columns is pointed out, wherever nothing else explains the same findings.
          const inSix = at.table === 3 && six.some((column) => column === at.column);
          if (inSix) expect(found.every(({ advice }) => advice?.startsWith('最可能是'))).toBe(true);
        },
      ),
    );
  });

  it('give the same findings in the same order, worst first', () => {
    const order = ['error', 'warning', 'notice'];
    fc.assert(
      fc.property(consistentYears(), fc.nat(500), ({ previous, current }, k) => {
        const faulty = raised(current, { table: 3, row: 'carriedIn', column: 'research' }, k);
        const context = { reading: readingOf(faulty), previous: readingOf(previous) };
        const found = crossCheck(context);
        expect(crossCheck(context)).toEqual(found);
        const levels = found.map(({ level }) => order.indexOf(level));
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      }),
    );
  });

  it('with 上年结转 or 现行有效 changed break X-1 and X-2 there', () => {
    fc.assert(
      fc.property(
        consistentYears(),
        fc.constantFrom(...applicantColumns),
        fc.integer({ min: 1, max: 9 }),
        (years, column, k) => {
          const carriedIn = { table: 3 as const, row: 'carriedIn', column };
          const inForce = { table: 2 as const, row: 'normativeDocuments', column: 'inForce' };
          const current = raised(raised(years.current, carriedIn, k), inForce, k);
          const found = findingsOf(rules, {
            reading: readingOf(current),
            previous: readingOf(years.previous),
          });
          const across = found.filter(({ rule }) => rule === 'X-1' || rule === 'X-2');
          expect(
            across.map(({ rule, where, left = 0, right = 0 }) => [
              rule,
              cellKey(where as CellAddress),
              right - left,
            ]),
          ).toEqual([
            ['X-1', cellKey(carriedIn), k],
            ['X-2', cellKey(inForce), k],
          ]);
        },
      ),
    );
  });
});
