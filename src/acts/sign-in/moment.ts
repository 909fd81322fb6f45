import type { CivilDate } from '../../law/index.ts';
import type { ActContext } from '../perform.ts';

/** When something is asked for, as an instant and as the civil date in China. */
export interface Moment {
  readonly now: Date;
  readonly today: CivilDate;
}

/** What acts are given that set times of sessions, locks and passwords. */
export interface TimedContext extends ActContext, Moment {}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** 15分钟 or 2小时: how long until then, rounded up, for a message. */
export function howLong(from: Date, until: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - from.getTime()) / minute));
  return minutes <= 90 ? `${minutes}分钟` : `${Math.ceil(minutes / 60)}小时`;
}
