import type { CheckContext, Rule } from '../../src/report/cross-check/rule.ts';

/** The findings of a rule as a cell of a table of cases: `error 4/5;warning`, expected figure before stated one. */
export function faultsAsText(rule: Rule, context: CheckContext): string {
  return rule
    .check(context)
    .map(({ level = rule.level, left, right }) =>
      left === undefined || right === undefined ? level : `${level} ${left}/${right}`,
    )
    .join(';');
}
