import type { WorkingCalendar } from '../calendar/calendar.ts';
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { cite, type Citation } from '../citation.ts';
import { lastOfDays } from '../request/remedy-dates.ts';
import type { RedressState } from './redress-state.ts';

/** A date that binds the body, or that it waits for. */
export interface RedressDeadline {
  readonly id: 'answer' | 'redo' | 'decision';
  /** 提交答复书 */
  readonly title: string;
  readonly whose: 'body' | 'organ';
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  /** A holiday notice is missing: 「不早于」. */
  readonly atTheEarliest: boolean;
  readonly doneOn: CivilDate | null;
  /** What follows where it is missed. */
  readonly warning: string;
  readonly basis: readonly Citation[];
}

/** Working days for the answer in reconsideration; in the summary procedure half of it (行政复议法第四十八条、第五十四条、第八十八条). */
const answerDays = { ordinary: 10, summary: 5 } as const;
/** Calendar days for the defence in a suit (行政诉讼法第六十七条) [memory: to be verified in the text]. */
const defenceDays = 15;
/** Working days in which a court orders disclosure where no other term is set (政府信息公开司法解释第十一条). */
export const orderedRedoDays = 20;
/** Working days that a decision or judgment may give at most, as far as it is taken in: beyond it is a slip of the pen. */
export const longestRedo = 60;

/** The dates of a case, those that bind the body first. */
export function redressDeadlines(
  state: RedressState,
  calendar?: WorkingCalendar,
): readonly RedressDeadline[] {
  const answer =
    state.opened.kind === 'reconsideration' ? answerOf(state, calendar) : defenceOf(state, calendar);
  return [answer, ...redoOf(state, calendar), ...decisionOf(state, calendar)];
}

function answerOf(state: RedressState, calendar?: WorkingCalendar): RedressDeadline {
  const { procedure, noticeOn, answered } = state;
  const days = answerDays[procedure];
  const { date, atTheEarliest } = addWorkingDays(noticeOn, days, calendar);
  return {
    id: 'answer',
    title: '提交行政复议答复书和证据',
    whose: 'body',
    from: noticeOn,
    dueOn: date,
    days,
    unit: 'working-days',
    atTheEarliest,
    doneOn: answered?.on ?? null,
    warning: '逾期不提交答复和证据的，视为该行政行为没有证据、依据。',
    basis:
      procedure === 'ordinary'
        ? [
            cite('reconsideration', '第四十八条'),
            cite('reconsideration', '第七十条'),
            cite('reconsideration', '第八十八条'),
          ]
        : [
            cite('reconsideration', '第五十四条'),
            cite('reconsideration', '第七十条'),
            cite('reconsideration', '第八十八条'),
          ],
  };
}

function defenceOf({ noticeOn, answered }: RedressState, calendar?: WorkingCalendar): RedressDeadline {
  const { date, atTheEarliest } = lastOfDays(noticeOn, defenceDays, calendar);
  return {
    id: 'answer',
    title: '提交答辩状和证据',
    whose: 'body',
    from: noticeOn,
    dueOn: date,
    days: defenceDays,
    unit: 'days',
    atTheEarliest,
    doneOn: answered?.on ?? null,
    warning: '逾期不提供证据的，视为没有相应证据。',
    basis: [cite('litigation', '第六十七条')],
  };
}

function redoOf({ decided, opened }: RedressState, calendar?: WorkingCalendar): readonly RedressDeadline[] {
  if (decided === null || decided.redoDays === null) return [];
  const { date, atTheEarliest } = addWorkingDays(decided.receivedOn, decided.redoDays, calendar);
  return [
    {
      id: 'redo',
      title: '重新作出答复',
      whose: 'body',
      from: decided.receivedOn,
      dueOn: date,
      days: decided.redoDays,
      unit: 'working-days',
      atTheEarliest,
      doneOn: null,
      warning: '不得以同一的事实和理由作出与原来基本相同的答复。',
      basis:
        opened.kind === 'reconsideration'
          ? [cite('reconsideration', '第六十四条')]
          : [cite('litigationOnDisclosure', '第十一条')],
    },
  ];
}

/** By when the organ of reconsideration decides: 60 calendar days, in the summary procedure 30, from when it took the case on. */
function decisionOf(state: RedressState, calendar?: WorkingCalendar): readonly RedressDeadline[] {
  const { opened, procedure, filedOn, decided } = state;
  if (opened.kind !== 'reconsideration' || filedOn === null) return [];
  const days = procedure === 'ordinary' ? 60 : 30;
  const { date, atTheEarliest } = lastOfDays(filedOn, days, calendar);
  return [
    {
      id: 'decision',
      title: '行政复议机关作出决定',
      whose: 'organ',
      from: filedOn,
      dueOn: date,
      days,
      unit: 'days',
      atTheEarliest,
      doneOn: decided?.on ?? null,
      warning: '情况复杂的，可以延长不超过30日；自受理之日起算，这里按申请之日估计。',
      basis: [cite('reconsideration', '第六十二条')],
    },
  ];
}

/** Whether the body missed a date of its own by that day. */
export const missedByBody = ({ whose, dueOn, doneOn }: RedressDeadline, today: CivilDate): boolean =>
  whose === 'body' && compareDates(doneOn ?? today, dueOn) > 0;
