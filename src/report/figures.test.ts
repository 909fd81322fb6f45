import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeYear, type ReportFigures } from '../law/index.ts';
import { cellKey, cellValue } from './cell.ts';
import { cellsOfTable, tableNumbers } from './cell-name.ts';
import { figuresOf, reportOfFigures } from './figures.ts';

const of = (figures: ReportFigures) =>
  reportOfFigures({ agency: '甲县乙镇人民政府', period: wholeYear(2025), figures });
const cells = tableNumbers.flatMap((table) => cellsOfTable(of({}), table));

const figures: fc.Arbitrary<ReportFigures> = fc
  .tuple(
    ...cells.map(({ kind }) =>
      fc.option(
        kind === 'tenThousandYuan'
          ? fc.integer({ min: 1, max: 1_000_000_000 }).map((fen) => fen / 1_000_000)
          : fc.integer({ min: 1, max: 1_000_000 }),
      ),
    ),
  )
  .map((values) =>
    Object.fromEntries(
      cells.flatMap(({ cell }, at) => {
        const value = values[at] ?? null;
        return value === null ? [] : [[cellKey(cell), value] as const];
      }),
    ),
  );

describe('figures by the address of their cell', () => {
  it('comes back as it went into a report', () => {
    fc.assert(
      fc.property(figures, (given) => {
        expect(figuresOf(of(given))).toEqual(given);
      }),
    );
  });

  it('makes a report of which every cell is a number', () => {
    const report = of({ '3/received/total': 2 });
    expect(cells.length).toBe(10 + 25 * 7 + 15);
    expect(cells.map(({ cell }) => cellValue(report, cell)).filter((value) => value !== 0)).toEqual([2]);
    expect(report).toMatchObject({ year: 2025, period: { from: '2025-01-01', to: '2025-12-31' } });
  });

  it('leaves out what a report lacks', () => {
    const report = of({ '2/licences': 3 });
    const lacking = { ...report, disclosure: { ...report.disclosure, penalties: null } };
    expect(figuresOf(lacking)).toEqual({ '2/licences': 3 });
  });
});
