import type { WorkingCalendar } from '../calendar/calendar.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Obligation } from './obligation.ts';

/** What was done about an obligation. */
export type Fulfilment =
  | { readonly kind: 'published'; readonly on: CivilDate }
  /** 零报告: nothing to publish this period, stated by a person. */
  | { readonly kind: 'nil'; readonly on: CivilDate }
  | { readonly kind: 'not-applicable'; readonly on: CivilDate; readonly reason: string };

export type ObligationStateId =
  'not-yet-due' | 'due-soon' | 'overdue' | 'done' | 'done-late' | 'nil' | 'not-applicable';

export const obligationStates: Readonly<Record<ObligationStateId, { title: string; open: boolean }>> = {
  'not-yet-due': { title: '未到期', open: true },
  'due-soon': { title: '快到期', open: true },
  overdue: { title: '已超期', open: true },
  done: { title: '已公开', open: false },
  'done-late': { title: '超期后公开', open: false },
  nil: { title: '本期没有', open: false },
  'not-applicable': { title: '不适用', open: false },
};

export interface ObligationState {
  readonly state: ObligationStateId;
  /** Working days left after today, 0 on the last; below 0 by how many it is or was late. */
  readonly workingDays: number;
  /** False where a holiday notice is missing between. */
  readonly certain: boolean;
  readonly sentence: string;
}

/** From how many working days before the end an obligation is due soon. */
export const initialSoonWorkingDays = 3;

/** 零报告 is for what recurs: an event that happened cannot be nothing. */
export function mayBeNil(obligation: Pick<Obligation, 'occasion'>): boolean {
  return obligation.occasion.kind === 'period';
}

/**
 * How an obligation stands on a day.
 * @param fulfilment what was done about it; null for nothing yet. 零报告 on an event counts for nothing.
 */
export function stateOfObligation(
  obligation: Obligation,
  fulfilment: Fulfilment | null,
  today: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
  soon: number = initialSoonWorkingDays,
): ObligationState {
  const { due, atTheEarliest } = obligation;
  const valid = fulfilment?.kind === 'nil' && !mayBeNil(obligation) ? null : fulfilment;
  const asOf = valid?.on ?? today;
  const late = asOf > due;
  const { days, certain } = late
    ? workingDaysBetween(due, asOf, calendar)
    : workingDaysBetween(asOf, due, calendar);
  const told = (state: ObligationStateId, sentence: string): ObligationState => ({
    state,
    workingDays: late ? -days : days,
    certain: certain && !atTheEarliest,
    sentence,
  });
  if (valid?.kind === 'not-applicable') return told('not-applicable', `不适用：${valid.reason}。`);
  if (valid?.kind === 'nil') return told('nil', `${formatChinese(valid.on)}记为本期没有。`);
  if (valid !== null) {
    const on = `${formatChinese(valid.on)}公开`;
    return late ? told('done-late', `${on}，超期${days}个工作日。`) : told('done', `${on}，在期限内。`);
  }
  const last = `${atTheEarliest ? '期限不早于' : '最晚'}${formatChinese(due)}`;
  // Without the notice the end may still move back: 超期 is then not certain, and `certain` says so.
  if (late) return told('overdue', `${last}，已超期${days}个工作日。`);
  if (today === due) return told('due-soon', `${last}，就是今天。`);
  return told(days <= soon ? 'due-soon' : 'not-yet-due', `${last}，还有${days}个工作日。`);
}

/** How a row stands as a whole: the gravest of what it owes, or that nothing ever came of it. */
export type RowStandingId = 'overdue' | 'never-filled' | 'due-soon' | 'in-order';

export const rowStandings: Readonly<Record<RowStandingId, string>> = {
  overdue: '有超期没有公开的',
  'never-filled': '从来没有公开过',
  'due-soon': '有快到期的',
  'in-order': '正常',
};

/**
 * How a row stands, from the states of its obligations.
 * @param everPublished whether anything of it was ever made public: 零报告 alone is not
 */
export function standingOfRow(states: readonly ObligationStateId[], everPublished: boolean): RowStandingId {
  if (states.includes('overdue')) return 'overdue';
  // A row that does not apply, or had nothing so far and said so, is not forgotten.
  const said = states.some((state) => state === 'nil' || state === 'not-applicable');
  if (!everPublished && !said) return 'never-filled';
  return states.includes('due-soon') ? 'due-soon' : 'in-order';
}
