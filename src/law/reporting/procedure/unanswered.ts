import { formatChinese, formatMonthDay, type CivilDate } from '../../calendar/civil-date.ts';
import { filingDeadline } from '../filing-deadline.ts';
import type { ReportState } from '../report-state.ts';
import { acceptsItself, isAnnual } from './report-rule.ts';

/**
 * The day from which a report that was submitted is made public though the office above has not answered. To be public by 31 January
 * is the body's own duty (条例第四十九条第一款), which no text makes wait for anybody; before that day the answer is awaited. A
 * correction has no term: the first edition was out by it. Null where the answer is awaited whatever the day.
 */
function unansweredFrom(state: ReportState): CivilDate | null {
  if (!isAnnual(state) || acceptsItself(state) || state.edition > 1) return null;
  return filingDeadline(state.filer, state.period.year)?.date ?? null;
}

/** True where the last day of a report's term has come: once it is submitted, it is public without an answer. */
export function isLastDay(state: ReportState, today: CivilDate): boolean {
  const from = unansweredFrom(state);
  return from !== null && today >= from;
}

/** True where a report waits for the office above and may be made public meanwhile. */
export const publishesUnanswered = (state: ReportState, today: CivilDate): boolean =>
  state.phase === 'submitted' && isLastDay(state, today);

/** What to tell of that day, before it: 到2026年1月31日还没有答复的，当天起可以先公布。 Empty where there is none. */
export function untilThen(state: ReportState): string {
  const from = unansweredFrom(state);
  return from === null ? '' : `到${formatChinese(from)}上级还没有答复的，当天起可以先公布。`;
}

/** 1月31日; empty where the answer is awaited whatever the day. */
export function lastDayInWords(state: ReportState): string {
  const from = unansweredFrom(state);
  return from === null ? '' : formatMonthDay(from);
}
