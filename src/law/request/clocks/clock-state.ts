import type { WorkingCalendar } from '../../calendar/calendar.ts';
import { daysBetween, type CivilDate } from '../../calendar/civil-date.ts';
import { initialSoonWorkingDays } from '../../catalogue/obligation-state.ts';
import type { Citation } from '../../citation.ts';
import type { Clock, ClockId, ClockStateId, ClockStep } from '../clock.ts';
import type { RequestRules } from '../request-rules.ts';
import { countedUpTo, termOf, workingDaysLeft } from './term.ts';

/** What clocks are read from besides the case. */
export interface ClockContext {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly rules: RequestRules;
}

/** What a clock is before it is known how it stands. */
export interface ClockHead {
  readonly id: ClockId;
  readonly of: string | null;
  readonly title: string;
  readonly whose: Clock['whose'];
  readonly basis: readonly Citation[];
}

/** What happens where its last day has passed and nothing came: a duty missed, or a right that is gone. */
export type AfterTerm = 'overdue' | 'lapsed';

/** How a clock with a due date stands. */
export function stateOfClock(
  dueOn: CivilDate,
  endedOn: CivilDate | null,
  after: AfterTerm,
  { today, calendar }: ClockContext,
): ClockStateId {
  if (endedOn !== null) return endedOn <= dueOn ? 'done' : 'late';
  if (today > dueOn) return after;
  if (today === dueOn) return 'today';
  return workingDaysLeft(today, dueOn, calendar) <= initialSoonWorkingDays ? 'soon' : 'running';
}

/** A clock that nobody can give a date for: nothing has started it yet, or it stands still. */
export function undated(
  head: ClockHead,
  state: 'waiting' | 'paused' | 'done',
  steps: readonly ClockStep[],
  allowed: number,
  endedOn: CivilDate | null = null,
): Clock {
  return {
    ...head,
    state,
    dueOn: null,
    atTheEarliest: false,
    ifResumedToday: null,
    counted: 0,
    allowed,
    unit: 'working-days',
    left: null,
    endedOn,
    derivation: { steps: inOrder(steps), days: [] },
  };
}

export interface SimpleTerm {
  /** The day from which it runs; null while nobody knows it. */
  readonly opening: CivilDate | null;
  /** Working days. */
  readonly days: number;
  /** 收到补正告知书 */
  readonly startedBy: string;
  readonly ended: { readonly on: CivilDate; readonly event: string } | null;
  readonly after: AfterTerm;
}

/** A clock of working days without pauses. */
export function simpleClock(head: ClockHead, term: SimpleTerm, context: ClockContext): Clock {
  const { opening, days, ended } = term;
  const ends: ClockStep[] = ended === null ? [] : [{ on: ended.on, event: ended.event, effect: 'ends' }];
  if (opening === null)
    return undated(head, ended === null ? 'waiting' : 'done', ends, days, ended?.on ?? null);
  const { today, calendar } = context;
  const counted = termOf(opening, days, [], calendar, today);
  const steps: ClockStep[] = [{ on: opening, event: term.startedBy, effect: 'starts' }, ...ends];
  // Without a pause a term always has a last day.
  const dueOn = counted.date ?? opening;
  const upTo = ended === null || ended.on > today ? today : ended.on;
  return {
    ...head,
    state: stateOfClock(dueOn, ended?.on ?? null, term.after, context),
    dueOn,
    atTheEarliest: counted.atTheEarliest,
    ifResumedToday: null,
    counted: countedUpTo(counted, upTo),
    allowed: days,
    unit: 'working-days',
    left: ended === null ? workingDaysLeft(today, dueOn, calendar) : null,
    endedOn: ended?.on ?? null,
    derivation: { steps: inOrder(steps), days: counted.days },
  };
}

/** Calendar days left; negative for days over. */
export const calendarDaysLeft = (today: CivilDate, dueOn: CivilDate): number => daysBetween(today, dueOn);

/** Steps by date; those of one day stay in the order in which they were named. */
export const inOrder = (steps: readonly ClockStep[]): readonly ClockStep[] =>
  steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
