import { cite, type Citation } from '../citation.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { addWorkingDays, type WorkingDayCount } from '../calendar/working-days.ts';

/** Days within which a published penalty comes down, and gives the reason; the act counts 三日 in working days. */
export const penaltyTakeDownDays = 3;

const basis: readonly Citation[] = [cite('penalties', '第四十八条'), cite('penalties', '第八十五条')];

/**
 * By when a published penalty decision has to be taken down.
 * @param overturnedOn the day on which it was changed, revoked or found unlawful; it is not counted
 */
export function penaltyTakeDown(
  overturnedOn: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
): WorkingDayCount {
  const counted = addWorkingDays(overturnedOn, penaltyTakeDownDays, calendar);
  return { ...counted, basis: [...basis, ...counted.basis] };
}
