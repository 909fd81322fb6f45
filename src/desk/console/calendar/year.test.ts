import { describe, expect, it, test } from 'vitest';
import { daysInMonth } from '../../../law/index.ts';
import { calendarFrom, weeksOf } from './year.ts';

const notice = {
  year: 2026,
  title: '通知',
  number: null,
  date: null,
  toBeVerified: false,
  holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
  makeUpDays: ['2026-10-10'],
};
const calendar = calendarFrom([notice]);

describe('the weeks of a month', () => {
  it('begin on Monday and hold what the notice says of each day', () => {
    const [first, second] = weeksOf(2026, 10, calendar);
    expect(first?.map((day) => day?.date.slice(8) ?? null)).toEqual([
      null,
      null,
      null,
      '01',
      '02',
      '03',
      '04',
    ]);
    expect(first?.map((day) => day?.kind ?? null)).toEqual([
      null,
      null,
      null,
      'holiday',
      'holiday',
      'holiday',
      'holiday',
    ]);
    expect(second?.map((day) => day?.kind)).toEqual([
      'holiday',
      'holiday',
      'holiday',
      'working-day',
      'working-day',
      'make-up-day',
      'weekend',
    ]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('hold every day of month %i once', (month) => {
    const weeks = weeksOf(2028, month, calendar);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().flatMap((day) => (day === null ? [] : [Number(day.date.slice(8))]));
    expect(days).toEqual(Array.from({ length: daysInMonth(2028, month) }, (_, at) => at + 1));
  });

  it('let a later notice of the same year hold', () => {
    const changed = calendarFrom([notice, { ...notice, holidays: [], makeUpDays: ['2026-10-01'] }]);
    expect(weeksOf(2026, 10, changed)[0]?.[3]?.kind).toBe('make-up-day');
  });
});
