import { addDays, daysBetween, weekdayOf, yearOf, type CivilDate } from './civil-date.ts';
import type { Notice, YearOfHolidays } from './year-of-holidays.ts';

/** What the arrangement says of one day that is not an ordinary weekday or weekend day. */
interface SpecialDay {
  readonly working: boolean;
  readonly name: string;
  readonly notice: Notice;
}

/** Working days and days off, from the notices that were entered. */
export interface WorkingCalendar {
  readonly specialDay: (date: CivilDate) => SpecialDay | null;
  /** The year whose notice is still missing and may change that day; null where the day is settled. */
  readonly awaitedYear: (date: CivilDate) => number | null;
}

/**
 * - `working-day` and `make-up-day` count; `weekend` and `holiday` do not.
 * - `unannounced-weekday` (counts) and `unannounced-weekend`: the notice that governs it was not issued yet, so the
 *   answer may change.
 */
export type DayKind =
  'working-day' | 'make-up-day' | 'weekend' | 'holiday' | 'unannounced-weekday' | 'unannounced-weekend';

export interface Day {
  readonly date: CivilDate;
  readonly kind: DayKind;
  /** True where it counts as a working day. */
  readonly counts: boolean;
  /** Why, in Chinese: 春节放假, 调休上班, 星期六. */
  readonly reason: string;
  /** The notice that it rests on; absent for ordinary days. */
  readonly notice?: Notice;
}

/** The furthest back that a notice has reached into the December before it: that of 2019. */
const reachIntoDecember = '12-29';

/**
 * Makes a calendar from yearly arrangements, so that a notice issued later can be entered:
 * `calendarOf([...announcedYears, year2027])`. For the same day a later entry holds.
 */
export function calendarOf(years: readonly YearOfHolidays[]): WorkingCalendar {
  const special = new Map<CivilDate, SpecialDay>();
  for (const { notice, holidays, makeUpDays } of years.flatMap(({ arrangements }) => arrangements)) {
    for (const { name, from, to } of holidays) {
      const length = daysBetween(from, to);
      for (let day = 0; day <= length; day += 1) {
        special.set(addDays(from, day), { working: false, name, notice });
      }
    }
    for (const date of makeUpDays) special.set(date, { working: true, name: '调休', notice });
  }
  const announced = new Set(years.map(({ year }) => year));
  return {
    specialDay: (date) => special.get(date) ?? null,
    awaitedYear: (date) => {
      const year = yearOf(date);
      if (special.has(date)) return null;
      if (!announced.has(year)) return year;
      return date.slice(5) >= reachIntoDecember && !announced.has(year + 1) ? year + 1 : null;
    },
  };
}

const weekdays = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

/** What kind of day a date is, and why. */
export function dayOf(date: CivilDate, calendar: WorkingCalendar): Day {
  const weekday = weekdayOf(date);
  const name = weekdays[weekday - 1] ?? '';
  const special = calendar.specialDay(date);
  if (special !== null) {
    return special.working
      ? { date, kind: 'make-up-day', counts: true, reason: `${name}，调休上班`, notice: special.notice }
      : { date, kind: 'holiday', counts: false, reason: `${special.name}放假`, notice: special.notice };
  }
  const weekend = weekday >= 6;
  const awaited = calendar.awaitedYear(date);
  if (awaited !== null) {
    const reason = `${name}，${awaited}年放假安排还没有公布`;
    return weekend
      ? { date, kind: 'unannounced-weekend', counts: false, reason }
      : { date, kind: 'unannounced-weekday', counts: true, reason };
  }
  return weekend
    ? { date, kind: 'weekend', counts: false, reason: name }
    : { date, kind: 'working-day', counts: true, reason: name };
}
