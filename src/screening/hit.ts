import type { Citation } from '../law/index.ts';

/** What was seen, as a clerk calls it. */
export type HitKind = '身份证号' | '手机号码' | '银行账号' | '密级标志' | '内部标志';

/** `error` must come out before publication · `warning` someone has to look. */
export type HitLevel = 'error' | 'warning';

/** One place in a text that must not, or may not, be published. */
export interface Hit {
  readonly kind: HitKind;
  /** Offsets in the text as given, in UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** What stands there, safe to print. */
  readonly masked: string;
  readonly level: HitLevel;
  /** Why it was marked, one Chinese sentence. */
  readonly why: string;
  readonly basis: readonly Citation[];
}

/** A detector reads a text and reports its hits in order; overlaps are settled by `screenText`. */
export type Detector = (text: string) => readonly Hit[];
