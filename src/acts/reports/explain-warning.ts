import { faultOfLine } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { actsOnReport, type ActOnReport } from './act-on-report.ts';
import { standingReport } from './standing-report.ts';

/**
 * Says why a warning is no mistake. It is kept with the report and read by whoever reviews it; it falls when a figure of the warning
 * changes, as its key names them.
 */
export async function explainWarning(
  context: ActContext,
  input: ActOnReport & { readonly key: string; readonly explanation: string },
): Promise<Outcome> {
  const { key } = input;
  const explanation = input.explanation.trim();
  const fault =
    faultOfLine(explanation, '说明', 'explanation', 500) ??
    faultOfPrivate(explanation, 'explanation', '说明');
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.write' }, 'explained', async (hand) => {
    const { checked } = await standingReport(hand.tx, hand);
    const finding = checked.findings.find((each) => each.key === key);
    if (finding === undefined) {
      return refuse('stale', '这一条提示已经变了，说明没有存。请刷新页面，看现在的提示。', 'key');
    }
    if (finding.level === 'error') {
      return refuse('not-now', '这一处必须改，不能用说明代替。', 'key');
    }
    return { key, rule: finding.rule, explanation };
  });
}
