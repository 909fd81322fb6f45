import type { Citation } from '../citation.ts';

/** How grave: 必须改 · 需说明 · 提示. */
export type FaultLevel = 'error' | 'warning' | 'notice';

/** What is wrong with something that is to be published, told to whoever can mend it. */
export interface PublishingFault {
  /** Stable, for decisions and statistics: A-2, H-06. */
  readonly id: string;
  readonly level: FaultLevel;
  /** The field that it is about, as code names it; absent where it is about the whole. */
  readonly field?: string;
  /** What is so and what to do, in Chinese. */
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

/** What a rule of publishing is, without a case. */
export interface PublishingRule {
  readonly id: string;
  readonly level: FaultLevel;
  readonly title: string;
  readonly basis: readonly Citation[];
}

/** A fault of a rule. */
export function faultOf(rule: PublishingRule, sentence: string, field?: string): PublishingFault {
  const { id, level, basis } = rule;
  return field === undefined ? { id, level, sentence, basis } : { id, level, field, sentence, basis };
}
