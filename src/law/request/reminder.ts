import type { CivilDate } from '../calendar/civil-date.ts';

export type ReminderStage = 'ahead' | 'today' | 'overdue';
export type ReminderTo = 'officer' | 'head' | 'county';

/** A reminder that is due on a day. */
export interface Reminder {
  readonly stage: ReminderStage;
  readonly to: ReminderTo;
}

/** A date that runs, measured from today. */
export interface RemindedDate {
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
  /** Working days after today up to the date; below 0 for those since it passed. */
  readonly workingDaysLeft: number;
  /** So many working days before a date its officer is told. */
  readonly warnDays: number;
}

/** Working days after a missed date before the county is told. */
const untilCounty = 2;

/**
 * Who is reminded of a date on a day: its officer ahead; the head too on the day; both once it is over, and the county where nothing
 * was done by the second working day. What was missed while no server ran is not made up for: the stage of today counts.
 */
export function remindersOf({ dueOn, today, workingDaysLeft, warnDays }: RemindedDate): readonly Reminder[] {
  if (dueOn < today) {
    const both: readonly Reminder[] = [
      { stage: 'overdue', to: 'officer' },
      { stage: 'overdue', to: 'head' },
    ];
    return workingDaysLeft <= -untilCounty ? [...both, { stage: 'overdue', to: 'county' }] : both;
  }
  if (dueOn === today) {
    return [
      { stage: 'today', to: 'officer' },
      { stage: 'today', to: 'head' },
    ];
  }
  return workingDaysLeft <= warnDays ? [{ stage: 'ahead', to: 'officer' }] : [];
}
