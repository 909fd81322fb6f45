import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, civilDate, officialCalendar, workingDaysBetween } from '../../law/index.ts';
import { measureOf, nearnessOf } from './urgency.ts';

const friday = civilDate('2026-11-20');
const measure = measureOf(friday, officialCalendar, 3);

it.each<[string | null, string, number | null]>([
  [null, 'open-ended', null],
  ['2026-11-20', 'today', 0],
  ['2026-11-21', 'soon', 0],
  ['2026-11-23', 'soon', 1],
  ['2026-11-25', 'soon', 3],
  ['2026-11-26', 'later', 4],
  ['2026-12-18', 'later', 20],
  ['2026-11-19', 'overdue', -1],
  ['2026-11-13', 'overdue', -5],
])('work due on %s is %s, with %s working days', (due, urgency, workingDaysLeft) => {
  const dueOn = due === null ? null : civilDate(due);
  expect(nearnessOf({ dueOn, done: false }, measure)).toEqual({ urgency, workingDaysLeft });
  expect(nearnessOf({ dueOn, done: true }, measure)).toEqual({ urgency: 'done', workingDaysLeft: null });
});

test('over a weekend no working day has passed, and that is nought', () => {
  const sunday = measureOf(civilDate('2026-11-22'), officialCalendar, 3);
  const { urgency, workingDaysLeft } = nearnessOf({ dueOn: friday, done: false }, sunday);
  expect(urgency).toBe('overdue');
  expect(Object.is(workingDaysLeft, 0)).toBe(true);
});

test('counts as the law counts, in whatever order it is asked', () => {
  const distances = fc.array(fc.integer({ min: -800, max: 800 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(distances, fc.integer({ min: 0, max: 2000 }), (asked, start) => {
      const today = addDays(civilDate('2021-01-01'), start);
      const { workingDaysTo } = measureOf(today, officialCalendar, 3);
      for (const distance of asked) {
        const date = addDays(today, distance);
        const { days } =
          distance >= 0
            ? workingDaysBetween(today, date, officialCalendar)
            : workingDaysBetween(date, today, officialCalendar);
        expect(workingDaysTo(date)).toBe(distance >= 0 ? days : 0 - days);
      }
    }),
    { numRuns: 60 },
  );
});
