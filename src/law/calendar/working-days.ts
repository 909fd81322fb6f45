import { cite, type Citation } from '../citation.ts';
import { dayOf, type Day, type WorkingCalendar } from './calendar.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { officialCalendar } from './official-calendar.ts';
import { remembering } from './remembered.ts';

/** A date counted in working days, with the derivation that anyone can follow. */
export interface WorkingDayCount {
  readonly date: CivilDate;
  /** True where a notice for days on the way is missing: the date is 「不早于」, by ordinary weeks. */
  readonly atTheEarliest: boolean;
  /** The years whose missing notice may change days on the way. */
  readonly unannouncedYears: readonly number[];
  /** Each day after the opening day, counted or not, and why. */
  readonly derivation: readonly Day[];
  readonly basis: readonly Citation[];
}

/** The opening day is not counted; a working day is what the yearly arrangement makes one. */
const basis: readonly Citation[] = [cite('civilCode', '第二百零一条'), cite('holidays')];

/** Working days between two dates; `certain` is false where a notice is missing. */
interface DaysBetween {
  readonly days: number;
  readonly certain: boolean;
}

const termKept = remembering<WorkingDayCount>();
const betweenKept = remembering<DaysBetween>();

/** Longer terms than this do not occur; it bounds a slip of the caller. */
const longestTerm = 2000;

/**
 * The last day of a term in working days.
 * @param opening the day from which the term runs; it is not counted (民法典第二百零一条)
 * @param days working days, 1 to 2000
 * @param calendar the notices entered; the official ones where absent
 * @throws RangeError where `days` is not a whole number in that range
 */
export function addWorkingDays(
  opening: CivilDate,
  days: number,
  calendar: WorkingCalendar = officialCalendar,
): WorkingDayCount {
  if (!Number.isInteger(days) || days < 1 || days > longestTerm) throw new RangeError(`not a term: ${days}`);
  return termKept(calendar, `${opening} ${days}`, () => countTerm(opening, days, calendar));
}

function countTerm(opening: CivilDate, days: number, calendar: WorkingCalendar): WorkingDayCount {
  const derivation: Day[] = [];
  let date = opening;
  for (let counted = 0; counted < days;) {
    date = addDays(date, 1);
    const day = dayOf(date, calendar);
    derivation.push(day);
    if (day.counts) counted += 1;
  }
  const awaited = derivation.flatMap((day) => calendar.awaitedYear(day.date) ?? []);
  const unannouncedYears = [...new Set(awaited)];
  return { date, atTheEarliest: unannouncedYears.length > 0, unannouncedYears, derivation, basis };
}

/** Whether a date counts as a working day; null where the notice that governs it was not issued yet. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar = officialCalendar): boolean | null {
  const day = dayOf(date, calendar);
  return day.kind.startsWith('unannounced') ? null : day.counts;
}

/**
 * Working days after `from` up to and including `to`: 0 where `to` is not later. Days whose notice is missing are
 * counted as ordinary weeks, and `certain` is then false.
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
): DaysBetween {
  return betweenKept(calendar, `${from} ${to}`, () => countBetween(from, to, calendar));
}

function countBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): DaysBetween {
  let days = 0;
  let certain = true;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (dayOf(date, calendar).counts) days += 1;
    certain &&= calendar.awaitedYear(date) === null;
  }
  return { days, certain };
}
