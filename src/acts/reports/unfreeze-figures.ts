import type { Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { actsOnReport, type ActOnReport } from './act-on-report.ts';

/** Lets the figures live again: what was frozen stays in the act, and what was laid out is laid out anew. */
export async function unfreezeFigures(
  context: ActContext,
  input: ActOnReport & { readonly reason: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.write' }, 'unfrozen', { reason });
}
