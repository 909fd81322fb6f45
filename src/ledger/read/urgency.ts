import { workingDaysBetween, type CivilDate, type WorkingCalendar } from '../../law/index.ts';

/** How near its date a piece of work is; in the order in which it is to be done. */
export const urgencies = ['overdue', 'today', 'soon', 'later', 'open-ended', 'done'] as const;
export type Urgency = (typeof urgencies)[number];

/** What the day is measured by. */
export interface DayMeasure {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  /** Setting work.warn-days: so many working days before its date, work is `soon`. */
  readonly warnDays: number;
}

export interface Nearness {
  readonly urgency: Urgency;
  /** Working days after today up to the date; below 0 for those since it passed; null without a date or when done. */
  readonly workingDaysLeft: number | null;
}

/** How near its date work is. The last day still counts as in time. */
export function nearnessOf(
  { dueOn, done }: { readonly dueOn: CivilDate | null; readonly done: boolean },
  { today, calendar, warnDays }: DayMeasure,
): Nearness {
  if (done) return { urgency: 'done', workingDaysLeft: null };
  if (dueOn === null) return { urgency: 'open-ended', workingDaysLeft: null };
  if (dueOn < today) {
    // Over a weekend no working day has passed: nought, not minus nought.
    return { urgency: 'overdue', workingDaysLeft: 0 - workingDaysBetween(dueOn, today, calendar).days };
  }
  const { days } = workingDaysBetween(today, dueOn, calendar);
  return { urgency: dueOn === today ? 'today' : days <= warnDays ? 'soon' : 'later', workingDaysLeft: days };
}
