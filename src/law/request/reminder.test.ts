import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { remindersOf } from './reminder.ts';

const today = civilDate('2026-11-20');

describe('who is reminded of a date', () => {
  it.each([
    ['2026-11-30', 6, []],
    ['2026-11-25', 3, ['ahead officer']],
    ['2026-11-23', 1, ['ahead officer']],
    ['2026-11-20', 0, ['today officer', 'today head']],
    ['2026-11-19', -1, ['overdue officer', 'overdue head']],
    ['2026-11-18', -2, ['overdue officer', 'overdue head', 'overdue county']],
    ['2026-10-18', -20, ['overdue officer', 'overdue head', 'overdue county']],
    // Over on a Friday, seen on Saturday: no working day has passed.
    ['2026-11-19', 0, ['overdue officer', 'overdue head']],
  ])('due on %s, %i working days away: %j', (dueOn, workingDaysLeft, told) => {
    const found = remindersOf({ dueOn: civilDate(dueOn), today, workingDaysLeft, warnDays: 3 });
    expect(found.map(({ stage, to }) => `${stage} ${to}`)).toEqual(told);
  });
});
