import type { Citation } from '../law/index.ts';

/** What was seen, as a clerk calls it. */
export type HitKind =
  | '身份证号'
  | '手机号码'
  | '固定电话'
  | '银行账号'
  | '社保账号'
  | '证件号码'
  | '详细住址'
  | '敏感身份'
  | '密级标志'
  | '内部标志'
  | '过程稿标志'
  | '易错词'
  | '敏感词';

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
  /** What to put in its place; null where writing over it would help nobody: the mark of a state secret. */
  readonly mask: string | null;
  readonly level: HitLevel;
  /** Why it was marked, one Chinese sentence. */
  readonly why: string;
  readonly basis: readonly Citation[];
}
