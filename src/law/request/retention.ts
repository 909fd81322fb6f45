import { parseCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import type { RequestRules } from './request-rules.ts';
import type { RequestState } from './request-state.ts';

type Kept = Pick<RequestState, 'archived' | 'ended' | 'receivedOn' | 'received'>;

/**
 * From which day the years count for which personal data is kept: that of archiving; of what was split or handed on, which is never
 * archived here, the day of it; of what was never confirmed (条例第三十一条), and so never begins nor ends, the day of submission. Null
 * while the case is not closed.
 */
export function keptSince({ archived, ended, receivedOn, received }: Kept): CivilDate | null {
  if (archived !== null) return archived.on;
  if (ended === null && receivedOn === null) return received.submittedOn;
  if (ended?.how === 'handed-on') return ended.on;
  return ended?.how === 'split' ? parseCivilDate(ended.at.slice(0, '2026-11-20'.length)) : null;
}

/** The last day on which the personal data of a case is kept; null while the case is not closed. */
export function keptUntil(
  state: Kept,
  { retentionYears }: Pick<RequestRules, 'retentionYears'>,
): CivilDate | null {
  const since = keptSince(state);
  return since === null ? null : addMonths(since, retentionYears * 12);
}
