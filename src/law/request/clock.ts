import type { Day } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Citation } from '../citation.ts';

/** The clocks of a request; they run side by side. */
export type ClockId =
  /** 确认收到 */
  | 'confirmation'
  /** 补正告知: 7 working days */
  | 'clarification-notice'
  /** 补正: what the applicant has */
  | 'clarification'
  /** 征求第三方意见, one for each */
  | 'third-party'
  /** 征求共同制作机关、其他机关意见, one for each */
  | 'consultation'
  /** 说明理由 */
  | 'reasons'
  /** 缴费 */
  | 'fee'
  /** 答复 */
  | 'answer'
  /** The body's own date ahead of the statutory one. */
  | 'target'
  /** 送达 of what was decided */
  | 'service'
  /** 申请行政复议: what the applicant has */
  | 'reconsideration'
  /** 提起行政诉讼: what the applicant has */
  | 'litigation'
  /** 复议答复、应诉: what the body has */
  | 'redress-answer';

export type ClockStateId =
  'running' | 'soon' | 'today' | 'overdue' | 'paused' | 'done' | 'late' | 'lapsed' | 'waiting';

/** One event that started, stopped or moved a clock. */
export interface ClockStep {
  readonly on: CivilDate;
  /** 收到申请 · 征求第三方意见，期间不计 · 延长15个工作日 */
  readonly event: string;
  readonly effect: 'starts' | 'pauses' | 'resumes' | 'restarts' | 'extends' | 'ends';
}

/** Why the day is what it is: events in order, and every day between, counted or not. */
export interface Derivation {
  readonly steps: readonly ClockStep[];
  /** Each day after the opening day up to the due date, with why it does not count; a day of a pause says so. */
  readonly days: readonly (Day & { readonly paused: string | null })[];
}

export interface Clock {
  readonly id: ClockId;
  /** What it belongs to where there are several: id of the party, consultation, letter. */
  readonly of: string | null;
  /** 答复期限 */
  readonly title: string;
  readonly state: ClockStateId;
  /** Null while it does not run and nobody can say. */
  readonly dueOn: CivilDate | null;
  /** A holiday notice is missing: 「不早于」. */
  readonly atTheEarliest: boolean;
  /** Of a paused clock: the date that follows if it resumes today. */
  readonly ifResumedToday: CivilDate | null;
  /** Working days (or calendar days, see `unit`) counted up to today, and allowed. */
  readonly counted: number;
  readonly allowed: number;
  readonly unit: 'working-days' | 'days' | 'months';
  /** Working days left up to the due date; negative for days over. Null where paused or done. */
  readonly left: number | null;
  readonly endedOn: CivilDate | null;
  readonly whose: 'body' | 'applicant' | 'third-party' | 'other-organ';
  readonly basis: readonly Citation[];
  readonly derivation: Derivation;
}
