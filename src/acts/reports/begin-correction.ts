import type { Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { actsOnReport, type ActOnReport } from './act-on-report.ts';

/**
 * Begins the next edition of a report that is public. What is public stays until the correction is published, and stays readable
 * afterwards. The reason is what the public reads as the note of the change.
 */
export async function beginCorrection(
  context: ActContext,
  input: ActOnReport & { readonly reason: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.file' }, 'correction-begun', { reason });
}
