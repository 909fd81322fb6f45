import { addDays, dayOf, daysBetween, type CivilDate, type WorkingCalendar } from '../../law/index.ts';

/** How near its date a piece of work is; in the order in which it is to be done. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'open-ended' | 'done';

/** What the day is measured by. */
export interface DayMeasure {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  /** Working days after today up to a date, that day included; for a date that has passed, those since, below 0. */
  readonly workingDaysTo: (date: CivilDate) => number;
  /** Setting work.warn-days: so many working days before its date, work is `soon`. */
  readonly warnDays: number;
}

export interface Nearness {
  readonly urgency: Urgency;
  /** Working days after today up to the date; below 0 for those since it passed; null without a date or when done. */
  readonly workingDaysLeft: number | null;
}

/** The measure of a day: the working days are counted once, however many rows ask. */
export function measureOf(today: CivilDate, calendar: WorkingCalendar, warnDays: number): DayMeasure {
  const ahead = [0];
  const behind = [0];
  const count = (days: number[], upTo: number, dayAt: (at: number) => CivilDate) => {
    for (let at = days.length; at <= upTo; at += 1) {
      days.push((days[at - 1] ?? 0) + (dayOf(dayAt(at), calendar).counts ? 1 : 0));
    }
    return days[upTo] ?? 0;
  };
  return {
    today,
    calendar,
    warnDays,
    workingDaysTo: (date) => {
      const distance = daysBetween(today, date);
      return distance >= 0
        ? count(ahead, distance, (at) => addDays(today, at))
        : // Over a weekend no working day has passed: nought, not minus nought.
          0 - count(behind, -distance, (at) => addDays(today, 1 - at));
    },
  };
}

/** How near its date work is. The last day still counts as in time. */
export function nearnessOf(
  { dueOn, done }: { readonly dueOn: CivilDate | null; readonly done: boolean },
  { today, workingDaysTo, warnDays }: DayMeasure,
): Nearness {
  if (done) return { urgency: 'done', workingDaysLeft: null };
  if (dueOn === null) return { urgency: 'open-ended', workingDaysLeft: null };
  const workingDaysLeft = workingDaysTo(dueOn);
  if (dueOn < today) return { urgency: 'overdue', workingDaysLeft };
  if (dueOn === today) return { urgency: 'today', workingDaysLeft };
  return { urgency: workingDaysLeft <= warnDays ? 'soon' : 'later', workingDaysLeft };
}
