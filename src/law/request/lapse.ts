import type { WorkingCalendar } from '../calendar/calendar.ts';
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { deliveredOn } from './delivered.ts';
import type { RequestState } from './request-state.ts';

/** Working days that a third party, and a co-maker, has (条例第三十二条、第三十四条). */
export const answerOfOthersDays = 15;
/** Working days to pay, from the day after the notice was received (国办函〔2020〕109号, read in reprints). */
export const paymentDays = 20;

/**
 * Whether a term that runs from the delivery of a letter is over: the last day has passed. False while nobody knows when it was
 * delivered.
 */
export function termIsOver(
  state: Pick<RequestState, 'services'>,
  term: { readonly letterId: string; readonly days: number },
  today: CivilDate,
  calendar?: WorkingCalendar,
): boolean {
  const from = deliveredOn(state, term.letterId);
  if (from === null) return false;
  return compareDates(addWorkingDays(from, term.days, calendar).date, today) < 0;
}
