import { rollUpRule } from '../roll-up-rule.ts';
import { carriedOver } from './carried-over.ts';
import { documentsInForce } from './documents-in-force.ts';
import { editionInForce } from './edition-in-force.ts';
import { everyCellANumber } from './every-cell-a-number.ts';
import { notJudged } from './not-judged.ts';
import { otherwiseHigh } from './otherwise-high.ts';
import { powers } from './powers.ts';
import { previousReport } from './previous-report.ts';
import { remediesBalance } from './remedies-balance.ts';
import { requestsBalance } from './requests-balance.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { textRules } from './text/rules.ts';
import { yearOnYear } from './year-on-year.ts';

/** The rules on the tables. */
export const tableRules: readonly Rule[] = [
  ...requestsBalance,
  remediesBalance,
  carriedOver,
  documentsInForce,
  previousReport,
  everyCellANumber,
  notJudged,
  otherwiseHigh,
  yearOnYear,
  powers,
  editionInForce,
];

/** Every rule that is run on a report, in the order in which findings of one level are listed. */
export const rules: readonly Rule[] = [...tableRules, ...textRules];

/** The data of every rule whose id a finding may carry; X-4 is the roll-up's. */
export const ruleFacts: readonly RuleFacts[] = [...rules, rollUpRule];

/** The rule of an id, for titles and legal basis beside a finding. */
export function ruleNamed(id: string): RuleFacts | undefined {
  return ruleFacts.find((rule) => rule.id === id);
}
