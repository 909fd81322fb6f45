import {
  addWorkingDays,
  compareDates,
  daysBetween,
  type CivilDate,
  type WorkingCalendar,
} from '../../law/index.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** By when something is to be done: a date, working days counted from an event, or no limit. */
export type DueInput =
  | { readonly by: 'date'; readonly on: CivilDate }
  | { readonly by: 'working-days'; readonly from: CivilDate; readonly days: number }
  | { readonly by: 'none' };

/** The part of a piece of work that its date makes. */
export interface Due {
  readonly countedFrom: CivilDate | null;
  readonly workingDays: number | null;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean;
}

/** Nobody is given longer than about a year. */
const mostWorkingDays = 250;

/** What is wrong with a date that was asked for; null where it will do. */
export function faultOfDue(due: DueInput, today: CivilDate): Refusal | null {
  if (due.by === 'none') return null;
  if (due.by === 'date') {
    return compareDates(due.on, today) < 0
      ? refuse('wrong-input', '期限在今天以前。请填今天或以后的日期。', 'due.on')
      : null;
  }
  if (!Number.isInteger(due.days) || due.days < 1 || due.days > mostWorkingDays) {
    return refuse('wrong-input', `工作日应为1到${mostWorkingDays}的整数。`, 'due.days');
  }
  return Math.abs(daysBetween(due.from, today)) > 366
    ? refuse('wrong-input', '起算日和今天相差一年以上，请核对。', 'due.from')
    : null;
}

/** The date by that calendar. The day from which working days are counted is not counted itself. */
export function dueBy(due: DueInput, calendar: WorkingCalendar): Due {
  if (due.by === 'none') return { countedFrom: null, workingDays: null, dueOn: null, atTheEarliest: false };
  if (due.by === 'date') {
    return { countedFrom: null, workingDays: null, dueOn: due.on, atTheEarliest: false };
  }
  const { date, atTheEarliest } = addWorkingDays(due.from, due.days, calendar);
  return { countedFrom: due.from, workingDays: due.days, dueOn: date, atTheEarliest };
}
