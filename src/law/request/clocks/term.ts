import { dayOf, type Day, type WorkingCalendar } from '../../calendar/calendar.ts';
import { addDays, daysBetween, type CivilDate } from '../../calendar/civil-date.ts';
import { remembering } from '../../calendar/remembered.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';

/** Days that a term does not count, for a reason other than a day off. */
export interface Pause {
  /** The day on which it began, which still counts. */
  readonly from: CivilDate;
  /** The last day that is not counted; null while nobody knows it. */
  readonly to: CivilDate | null;
  /** 征求第三方意见，期间不计 */
  readonly why: string;
}

type TermDay = Day & { readonly paused: string | null };

/** A term in working days, with every day on the way. */
export interface Term {
  /** Its last day; null where a pause has no end. */
  readonly date: CivilDate | null;
  /** A notice for days on the way is missing: 「不早于」. */
  readonly atTheEarliest: boolean;
  /** Each day after the opening day up to the last, or up to `today` where a pause has no end. */
  readonly days: readonly TermDay[];
}

const kept = remembering<Term>();

/** No term with its pauses is longer than this; it bounds a slip of the caller. */
const longest = 4000;

/**
 * The last day of a term in working days with pauses. The opening day is not counted (民法典第二百零一条). Of a pause, the day on
 * which it began counts and the day on which it ended does not: a letter that goes out on a day leaves that day to the body, and the
 * answer that comes in on a day is worked on from the next. Pauses that overlap are left out once (条例第三十三条第三款).
 * @param opening the day from which it runs
 * @param days working days
 * @param today up to which a pause without end is drawn
 */
export function termOf(
  opening: CivilDate,
  days: number,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  today: CivilDate,
): Term {
  const endless = pauses.some(({ to }) => to === null);
  const key = `${opening} ${days} ${endless ? today : ''} ${pauses.map(({ from, to, why }) => `${from}/${to ?? ''}/${why}`).join(' ')}`;
  return kept(calendar, key, () => count(opening, days, pauses, calendar, today));
}

function count(
  opening: CivilDate,
  allowed: number,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  today: CivilDate,
): Term {
  const days: TermDay[] = [];
  let date = opening;
  for (let counted = 0; counted < allowed && days.length < longest;) {
    date = addDays(date, 1);
    const pause = pauses.find(({ from, to }) => from < date && (to === null || date <= to));
    if (pause?.to === null && date > today) {
      return { date: null, atTheEarliest: awaited(days, calendar), days };
    }
    const day = dayOf(date, calendar);
    days.push({ ...day, paused: pause === undefined ? null : pause.why });
    if (day.counts && pause === undefined) counted += 1;
  }
  return { date, atTheEarliest: awaited(days, calendar), days };
}

const awaited = (days: readonly Day[], calendar: WorkingCalendar) =>
  days.some(({ date }) => calendar.awaitedYear(date) !== null);

/** Working days of a term that were counted up to a day, that day included. */
export function countedUpTo({ days }: Pick<Term, 'days'>, day: CivilDate): number {
  return days.filter(({ date, counts, paused }) => counts && paused === null && date <= day).length;
}

/** Working days from `today` up to a due date; negative for days over. */
export function workingDaysLeft(today: CivilDate, due: CivilDate, calendar: WorkingCalendar): number {
  if (due >= today) return workingDaysBetween(today, due, calendar).days;
  const over = workingDaysBetween(due, today, calendar).days;
  return over === 0 ? 0 : -over;
}

/** The day from which a number of working days leads to a due date: the date of one's own ahead of it. */
export function workingDaysBefore(due: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  let date = due;
  for (let left = days; left > 0;) {
    date = addDays(date, -1);
    if (dayOf(date, calendar).counts) left -= 1;
  }
  return date;
}

/** Calendar days after the opening day, each as a day that counts. */
export function calendarDays(
  opening: CivilDate,
  due: CivilDate,
  calendar: WorkingCalendar,
): readonly TermDay[] {
  const length = Math.max(0, daysBetween(opening, due));
  return Array.from({ length }, (_, at) => {
    const day = dayOf(addDays(opening, at + 1), calendar);
    return { ...day, counts: true, paused: null };
  });
}
