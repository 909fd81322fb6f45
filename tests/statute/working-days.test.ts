import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  announcedYears,
  calendarOf,
  civilDate,
  compareDates,
  daysBetween,
  dayOf,
  formatChinese,
  isWorkingDay,
  officialCalendar,
  parseCivilDate,
  weekdayOf,
  workingDaysBetween,
  yearOf,
  yearOfHolidays,
  type CivilDate,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('working-days.csv', import.meta.url), ['received', 'days', 'due', 'note']);

describe('terms in working days (tests/statute/working-days.csv)', () => {
  test.each(cases)('$received + $days → $due', ({ received, days, due }) => {
    const count = addWorkingDays(civilDate(received), Number(days));
    expect(count.atTheEarliest).toBe(due === 'earliest');
    if (due === 'earliest') expect(count.unannouncedYears).toEqual([2027]);
    else expect(count.date).toBe(due);
    expect(count.basis.length).toBeGreaterThan(0);
    expect(count.derivation.filter(({ counts }) => counts)).toHaveLength(Number(days));
  });

  test.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    expect(workingDaysBetween(civilDate(`${year - 1}-12-31`), civilDate(`${year}-12-31`)).days).toBe(days);
  });

  it('says of each day whether it counted and why', () => {
    const { derivation } = addWorkingDays(civilDate('2026-09-18'), 5);
    expect(
      derivation.map(({ date, counts, reason }) => `${date} ${counts ? '计' : '不计'} ${reason}`),
    ).toEqual([
      '2026-09-19 不计 星期六',
      '2026-09-20 计 星期日，调休上班',
      '2026-09-21 计 星期一',
      '2026-09-22 计 星期二',
      '2026-09-23 计 星期三',
      '2026-09-24 计 星期四',
    ]);
  });

  it('moves when a notice is entered', () => {
    const year2027 = yearOfHolidays(2027, {}, [['元旦', '01-01', '01-03']], []);
    const before = addWorkingDays(civilDate('2026-12-31'), 1);
    const after = addWorkingDays(civilDate('2026-12-31'), 1, calendarOf([...announcedYears, year2027]));
    expect([before.date, before.atTheEarliest]).toEqual(['2027-01-01', true]);
    expect([after.date, after.atTheEarliest]).toEqual(['2027-01-04', false]);
  });

  it('does not know the days of a year without a notice', () => {
    expect(isWorkingDay(civilDate('2027-10-01'))).toBeNull();
    expect(dayOf(civilDate('2027-10-01'), officialCalendar).reason).toBe('星期五，2027年放假安排还没有公布');
  });

  it('takes the last days of December for unsettled while the next year has no notice', () => {
    expect(addWorkingDays(civilDate('2026-12-21'), 6)).toMatchObject({
      date: '2026-12-29',
      atTheEarliest: true,
      unannouncedYears: [2027],
    });
    expect(addWorkingDays(civilDate('2026-12-21'), 5)).toMatchObject({
      date: '2026-12-28',
      atTheEarliest: false,
    });
    expect(isWorkingDay(civilDate('2026-12-30'))).toBeNull();
    expect(isWorkingDay(civilDate('2025-12-30'))).toBe(true);
  });

  it('knows the December days that the notice of the next year governs', () => {
    expect(isWorkingDay(civilDate('2018-12-29'))).toBe(true);
    expect(isWorkingDay(civilDate('2018-12-31'))).toBe(false);
    expect(isWorkingDay(civilDate('2018-12-28'))).toBeNull();
    expect(workingDaysBetween(civilDate('2022-12-30'), civilDate('2023-01-03'))).toEqual({
      days: 1,
      certain: true,
    });
    expect(workingDaysBetween(civilDate('2026-12-25'), civilDate('2027-01-04')).certain).toBe(false);
    expect(workingDaysBetween(civilDate('2026-01-05'), civilDate('2026-01-05'))).toEqual({
      days: 0,
      certain: true,
    });
  });

  it.each([0, -1, 1.5, 5000])('refuses a term of %d days', (days) => {
    expect(() => addWorkingDays(civilDate('2026-01-05'), days)).toThrow(RangeError);
  });
});

const daysOf = (from: CivilDate, to: CivilDate) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));

const holidayColumns = ['year', 'what', 'name', 'from', 'to'] as const;

describe('the notices (tests/statute/holidays.csv)', () => {
  const expected = new Map(
    readCases(new URL('holidays.csv', import.meta.url), holidayColumns).flatMap(({ what, name, from, to }) =>
      daysOf(civilDate(from), civilDate(to)).map((date) => [
        date,
        what === '上班' ? '调休上班' : `${name}放假`,
      ]),
    ),
  );

  it('give every day of 2019 to 2026 its kind', () => {
    for (const date of daysOf(civilDate('2018-12-29'), civilDate('2026-12-31'))) {
      const day = dayOf(date, officialCalendar);
      const [special, weekend] = [expected.get(date), weekdayOf(date) >= 6];
      if (special === undefined) expect([date, day.counts, day.notice]).toEqual([date, !weekend, undefined]);
      else expect(`${date} ${day.reason}`).toContain(special);
      expect(day.counts).toBe(special === undefined ? !weekend : special === '调休上班');
    }
  });

  test.each(
    announcedYears.flatMap(({ year, arrangements }) => arrangements.map((each) => ({ year, ...each }))),
  )(
    '$notice.title: make-up days are weekend days, holidays do not overlap them',
    ({ year, notice, holidays, makeUpDays }) => {
      expect(makeUpDays.filter((date) => weekdayOf(date) < 6)).toEqual([]);
      const off = holidays.flatMap(({ from, to }) => daysOf(from, to));
      expect(new Set([...off, ...makeUpDays]).size).toBe(off.length + makeUpDays.length);
      expect(off.filter((date) => yearOf(date) !== year && date.slice(5) < '12-29')).toEqual([]);
      expect(notice.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/u);
      expect(notice.title).toContain(`${year}年`);
      expect(notice.date !== null && notice.date < (off[0] ?? '')).toBe(true);
    },
  );

  it('are named beside the days they govern, the later notice before the earlier one', () => {
    const notice = (date: string) => dayOf(civilDate(date), officialCalendar).notice?.number;
    expect(notice('2019-05-01')).toBe('国办发明电〔2019〕3号');
    expect(notice('2020-01-30')).toBe('国办发明电〔2019〕16号');
    expect(notice('2020-02-01')).toBe('国办发明电〔2020〕1号');
    expect(dayOf(civilDate('2020-02-03'), officialCalendar)).toMatchObject({
      kind: 'working-day',
      counts: true,
    });
  });

  it('without number and date are marked to be verified', () => {
    const entered = yearOfHolidays(2027, { number: '国办发明电〔2026〕0号' }, [], []);
    expect(entered.arrangements[0]?.notice).toMatchObject({ date: null, toBeVerified: true });
    expect(() => yearOfHolidays(2027, {}, [['元旦', '02-30']], [])).toThrow(RangeError);
  });
});

const date = fc.integer({ min: 0, max: 2900 }).map((days) => addDays(civilDate('2019-01-01'), days));
const term = fc.integer({ min: 1, max: 60 });

describe('properties', () => {
  it('a term holds exactly that many working days, and its last day is one', () => {
    fc.assert(
      fc.property(date, term, (from, days) => {
        const count = addWorkingDays(from, days);
        expect(workingDaysBetween(from, count.date).days).toBe(days);
        expect(count.derivation.at(-1)).toMatchObject({ date: count.date, counts: true });
      }),
    );
  });

  it('a later start never ends earlier, a longer term always ends later', () => {
    fc.assert(
      fc.property(date, term, (from, days) => {
        const end = addWorkingDays(from, days).date;
        expect(addWorkingDays(addDays(from, 1), days).date >= end).toBe(true);
        expect(addWorkingDays(from, days + 1).date > end).toBe(true);
      }),
    );
  });

  it('days are counted as the calendar of the language counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const start = civilDate('2000-01-01');
        const expected = new Date(Date.UTC(2000, 0, 1 + days));
        const found = addDays(start, days);
        expect(found).toBe(expected.toISOString().slice(0, 10));
        expect(weekdayOf(found)).toBe(expected.getUTCDay() === 0 ? 7 : expected.getUTCDay());
        expect(daysBetween(start, found)).toBe(days);
      }),
    );
  });
});

describe('civil dates', () => {
  it('sort by compareDates', () => {
    const dates = ['2026-10-01', '2025-12-31', '2026-02-28'].map(civilDate);
    expect(dates.toSorted(compareDates)).toEqual(['2025-12-31', '2026-02-28', '2026-10-01']);
    expect(compareDates(civilDate('2026-10-01'), civilDate('2026-10-01'))).toBe(0);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-04-31', ''])('%j is none', (text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('is written as letters write it', () => {
    const friday: CivilDate = civilDate('2026-11-20');
    expect(formatChinese(friday)).toBe('2026年11月20日');
    expect(formatChinese(friday, true)).toBe('2026年11月20日（星期五）');
  });
});
