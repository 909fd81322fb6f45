import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Clock, ClockId } from '../clock.ts';

/** A clock whose date changed, as after a new notice of holidays. */
export interface MovedClock {
  readonly id: ClockId;
  readonly of: string | null;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Which dates moved between two readings of the clocks of one request. Clocks without a date in either are left out. */
export function changesOfClocks(before: readonly Clock[], after: readonly Clock[]): readonly MovedClock[] {
  return after.flatMap(({ id, of, title, dueOn: to }) => {
    const from = before.find((clock) => clock.id === id && clock.of === of)?.dueOn ?? null;
    return from === null || to === null || from === to ? [] : [{ id, of, title, from, to }];
  });
}
