import { addMonths } from '../calendar/months.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { dayOf, type WorkingCalendar } from '../calendar/calendar.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { cite, type Citation } from '../citation.ts';

/** The last day of a term in calendar days or months. */
export interface LastDay {
  readonly date: CivilDate;
  /** A day off at the end moved it: the day on which it would have ended. */
  readonly movedFrom: CivilDate | null;
  /** A holiday notice is missing: 「不早于」. */
  readonly atTheEarliest: boolean;
  readonly basis: readonly Citation[];
}

export interface RemedyDates {
  /** Last day to apply for reconsideration: 60 calendar days. */
  readonly reconsideration: LastDay;
  /** Last day of a direct suit: six months. Null where reconsideration must come first. */
  readonly litigation: LastDay | null;
}

/**
 * A term's last day moves to the next day that is no day off, statutory or weekly (民法典第二百零三条) [memory: the article's text is
 * to be read].
 */
function lastDay(end: CivilDate, calendar: WorkingCalendar, basis: readonly Citation[]): LastDay {
  let date = end;
  let atTheEarliest = calendar.awaitedYear(date) !== null;
  while (!dayOf(date, calendar).counts) {
    date = addDays(date, 1);
    atTheEarliest ||= calendar.awaitedYear(date) !== null;
  }
  return { date, movedFrom: date === end ? null : end, atTheEarliest, basis };
}

/** The last day of a term of calendar days that opened on a day; that day is not counted. */
export function lastOfDays(
  opening: CivilDate,
  days: number,
  calendar: WorkingCalendar = officialCalendar,
): LastDay {
  return lastDay(addDays(opening, days), calendar, [
    cite('civilCode', '第二百零一条'),
    cite('civilCode', '第二百零三条'),
  ]);
}

/** The last day of a term of months: the corresponding day, or the last of its month (民法典第二百零二条). */
export function lastOfMonths(
  opening: CivilDate,
  months: number,
  calendar: WorkingCalendar = officialCalendar,
): LastDay {
  return lastDay(addMonths(opening, months), calendar, [
    cite('civilCode', '第二百零二条'),
    cite('civilCode', '第二百零三条'),
  ]);
}

/**
 * Until when the recipient may go on, for the status page.
 * @param served day on which the letter reached the recipient
 * @param first whether reconsideration must come first
 */
export function remedyDates(
  served: CivilDate,
  first: boolean,
  calendar: WorkingCalendar = officialCalendar,
): RemedyDates {
  return {
    reconsideration: lastOfDays(served, 60, calendar),
    litigation: first ? null : lastOfMonths(served, 6, calendar),
  };
}
