import type { Finding } from '../finding.ts';
import { findingsOf } from './findings-of.ts';
import type { CheckContext } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Runs every rule on a report. Findings come worst first; those of one level in the order of the rules, and
 * those of one rule in the order of the form. The same context gives the same list.
 * @param context the report, last year's where there is one, and a finder of personal data
 */
export function crossCheck(context: CheckContext): readonly Finding[] {
  return findingsOf(rules, context);
}
