import type { Citation } from '../../law/index.ts';
import type { Finding, Level } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** Personal data seen in a text, as `screening` reports it; the report room does not import that room. */
export interface PersonalDataHit {
  /** 身份证号, 手机号码, 银行账号 … */
  readonly kind: string;
  /** Already masked for printing: 11*************02X. */
  readonly masked: string;
  readonly level: Level;
}

/** What a rule may look at. */
export interface CheckContext {
  readonly reading: Reading;
  /** Last year's report of the same body, where it was given. */
  readonly previous?: Reading;
  /** Finds personal data in a text; without it rule P-1 is silent. */
  readonly screen?: (text: string) => readonly PersonalDataHit[];
}

/** What a rule's function returns: a finding without the rule's own id; `level` only where it departs from the rule's. */
export type Fault = Omit<Finding, 'rule' | 'level'> & { readonly level?: Level };

/** The row of data of a rule. */
export interface RuleFacts {
  readonly id: string;
  readonly level: Level;
  /** Short Chinese title. */
  readonly title: string;
  readonly basis: readonly Citation[];
}

/** A rule is one row of data and one function. */
export interface Rule extends RuleFacts {
  readonly check: (context: CheckContext) => readonly Fault[];
}
