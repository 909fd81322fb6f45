import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  cellOfRedress,
  civilDate,
  tableFourOf,
  partsOf,
  periodAfter,
  type CountedRedress,
  type RedressOutcome,
  type ReportPeriod,
  wholeYear,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { periodNamed } from '../support/period-named.ts';

const cases = readCases(new URL('table-4.csv', import.meta.url), [
  '种类',
  '路径',
  '收到通知',
  '结果',
  '收到结果',
  '期间',
  '组',
  '格',
  '说明',
]);

const results: Readonly<Record<string, RedressOutcome>> = {
  维持: 'upheld',
  纠正: 'corrected',
  其他: 'other',
};

function caseOf(row: (typeof cases)[number]): CountedRedress {
  const outcome = results[row.结果];
  return {
    kind: row.种类 === '复议' ? 'reconsideration' : 'litigation',
    route: row.路径 === '直接' ? 'direct' : 'after-reconsideration',
    noticeOn: civilDate(row.收到通知),
    decided: outcome === undefined ? null : { outcome, receivedOn: civilDate(row.收到结果) },
  };
}

describe('table 4 (tests/statute/table-4.csv)', () => {
  const named = cases.map((row) => [`${row.期间} ${row.种类}${row.路径} ${row.说明}`, row] as const);

  test.each(named)('%s', (_, row) => {
    const cell = cellOfRedress(caseOf(row), periodNamed(row.期间));
    expect(cell).toEqual(row.组 === '' ? null : { block: row.组, column: row.格 });
  });
});

const redress: fc.Arbitrary<CountedRedress> = fc
  .record({
    kind: fc.constantFrom('reconsideration' as const, 'litigation' as const),
    after: fc.boolean(),
    day: fc.integer({ min: 0, max: 1400 }),
    takes: fc.option(fc.integer({ min: 0, max: 900 })),
    outcome: fc.constantFrom<RedressOutcome>('upheld', 'corrected', 'other'),
  })
  .map(({ kind, after, day, takes, outcome }) => {
    const noticeOn = addDays(civilDate('2024-01-01'), day);
    return {
      kind,
      route: kind === 'litigation' && after ? 'after-reconsideration' : 'direct',
      noticeOn,
      decided: takes === null ? null : { outcome, receivedOn: addDays(noticeOn, takes) },
    };
  });

describe('table 4 of any cases', () => {
  it('has a total for each block, and every result in one year only', () => {
    fc.assert(
      fc.property(fc.array(redress, { maxLength: 12 }), (all) => {
        let settled = 0;
        for (let year = 2023; year <= 2031; year += 1) {
          for (const { upheld, corrected, other, pending, total } of Object.values(
            tableFourOf(all, wholeYear(year)),
          )) {
            expect(upheld + corrected + other + pending).toBe(total);
            settled += upheld + corrected + other;
          }
        }
        expect(settled).toBe(all.filter(({ decided }) => decided !== null).length);
      }),
    );
  });

  it('carries what is open into the next year: as many as were open are open or settled there', () => {
    fc.assert(
      fc.property(fc.array(redress, { maxLength: 12 }), fc.integer({ min: 2024, max: 2030 }), (all, year) => {
        const open = all.filter((one) => cellOfRedress(one, wholeYear(year))?.column === 'pending');
        expect(open.every((one) => cellOfRedress(one, wholeYear(year + 1)) !== null)).toBe(true);
      }),
    );
  });

  it('settles in the quarters of a year what the year settled, and carries from each into the next', () => {
    fc.assert(
      fc.property(fc.array(redress, { maxLength: 12 }), fc.integer({ min: 2024, max: 2030 }), (all, year) => {
        for (const kind of ['half', 'quarter'] as const) {
          const parts = Array.from({ length: partsOf(kind) }, (_, at) => ({ kind, year, part: at + 1 }));
          const settled = (period: ReportPeriod) =>
            Object.values(tableFourOf(all, period)).map(({ total, pending }) => total - pending);
          const sums = parts.map(settled).reduce((sum, each) => sum.map((n, at) => n + (each[at] ?? 0)));
          expect(sums).toEqual(settled(wholeYear(year)));
          for (const period of parts) {
            const open = all.filter((one) => cellOfRedress(one, period)?.column === 'pending');
            expect(open.every((one) => cellOfRedress(one, periodAfter(period)) !== null)).toBe(true);
          }
        }
      }),
    );
  });
});
