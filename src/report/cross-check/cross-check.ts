import type { Finding } from '../finding.ts';
import { everyCellANumber, isBlankForm } from './every-cell-a-number.ts';
import { findingsOf } from './findings-of.ts';
import type { CheckContext } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Runs every rule on a report. Findings come worst first; those of one level in the order of the rules, and
 * those of one rule in the order of the form. The same context gives the same list. A form that was handed
 * in blank is one finding, not one for each thing that it lacks.
 * @param context the report, last year's where there is one, and a finder of personal data
 */
export function crossCheck(context: CheckContext): readonly Finding[] {
  return findingsOf(isBlankForm(context.reading) ? [everyCellANumber] : rules, context);
}
