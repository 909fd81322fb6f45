import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, civilDate, daysBetween } from './civil-date.ts';
import { addMonths, periodOf, periodsBetween, type PeriodKind } from './months.ts';

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-20', 3, '2027-02-20'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 60, '2031-12-31'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months are %s', (date, months, then) => {
    expect(addMonths(civilDate(date), months)).toBe(then);
  });
});

describe('periodOf', () => {
  test.each<[PeriodKind, string, string, string, string]>([
    ['month', '2024-02-10', '2024-02-01', '2024-02-29', '2024年2月'],
    ['quarter', '2026-11-20', '2026-10-01', '2026-12-31', '2026年第4季度'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31', '2026年第1季度'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-06-30', '2026年上半年'],
    ['half-year', '2026-07-01', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['year', '2026-07-01', '2026-01-01', '2026-12-31', '2026年'],
  ])('%s of %s: %s to %s, %s', (kind, date, from, to, title) => {
    expect(periodOf(kind, civilDate(date))).toEqual({ kind, from, to, title });
  });

  it('covers every day once', () => {
    const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year');
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 900 }),
        (kind, start, length) => {
          const from = addDays(civilDate('2019-01-01'), start);
          const to = addDays(from, length);
          const periods = periodsBetween(kind, from, to);
          expect(periods.some((period) => period.from <= from && from <= period.to)).toBe(true);
          expect(periods.at(-1)!.to >= to).toBe(true);
          periods.reduce((before, period) => {
            expect(daysBetween(before.to, period.from)).toBe(1);
            return period;
          });
        },
      ),
      { numRuns: 60 },
    );
    expect(periodsBetween('month', civilDate('2026-02-02'), civilDate('2026-02-01'))).toEqual([]);
  });
});
