import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  daysBetween,
  filingCountdown,
  filingDuties,
  type FilerKind,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('filing-countdown.csv', import.meta.url), [
  '单位',
  '年度',
  '今天',
  '程度',
  '天数',
  '工作日',
  '说法',
  '说明',
]);

describe('how long there is to file (tests/statute/filing-countdown.csv)', () => {
  test.each(cases.map((row) => [`${row.单位} ${row.年度} on ${row.今天}`, row] as const))('%s', (_, row) => {
    const found = filingCountdown(row.单位 as FilerKind, Number(row.年度), civilDate(row.今天));
    expect({
      level: found?.level ?? '',
      days: String(found?.daysLeft ?? ''),
      working: String(found?.workingDaysLeft ?? ''),
      says: found?.sentence ?? '',
    }).toEqual({ level: row.程度, days: row.天数, working: row.工作日, says: row.说法 });
  });
});

describe('filingCountdown', () => {
  const filers = filingDuties.map(({ kind }) => kind);
  const levels = ['soon', 'urgent', 'late'];

  it('begins on 1 December, and never becomes less pressing from one day to the next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filers),
        fc.integer({ min: 2019, max: 2030 }),
        fc.integer({ min: -40, max: 200 }),
        (filer, year, off) => {
          const today = addDays(civilDate(`${year}-12-01`), off);
          const found = filingCountdown(filer, year, today);
          expect(found === null).toBe(off < 0);
          if (found === null) return;
          expect(found.daysLeft).toBe(daysBetween(today, found.deadline.date));
          expect(found.level === 'late').toBe(today > found.deadline.date);
          expect(found.workingDaysLeft).toBeLessThanOrEqual(Math.max(0, found.daysLeft));
          expect(found.sentence).toMatch(/。$/u);
          const next = filingCountdown(filer, year, addDays(today, 1));
          expect(levels.indexOf(next?.level ?? '')).toBeGreaterThanOrEqual(levels.indexOf(found.level));
        },
      ),
    );
  });
});
