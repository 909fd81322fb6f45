import type { CivilDate } from '../../../../law/index.ts';
import { proposalInput } from '../../../../acts/reports/proposal-input.ts';
import { standingReport } from '../../../../acts/reports/standing-report.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { reportingBody, reportState, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import { textsBeside } from '../../../../ledger/read/reports/texts-beside.ts';
import { proposeText, sectionIds, type ReportText, type SectionId } from '../../../../report/index.ts';

/**
 * The text that the ledger proposes for a report, with its figures as live references, worded unlike what other bodies of the county have
 * published for that year; null where there is no such report.
 */
export async function proposedText(
  tx: Tx,
  { of, today }: { readonly of: OfReport; readonly today: CivilDate },
): Promise<ReportText | null> {
  const [state, body] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
  if (state === null || body === null) return null;
  const standing = await standingReport(tx, { of, body, state, today });
  const input = await proposalInput(tx, of, state, standing);
  // Texts are kept as they were checked.
  const others = (await textsBeside(tx, body, state.period)) as readonly ReportText[];
  return proposeText({ ...input, others: bySection(others) });
}

const bySection = (texts: readonly ReportText[]): Readonly<Partial<Record<SectionId, readonly string[]>>> =>
  Object.fromEntries(
    sectionIds.map((id) => [id, texts.map(({ sections }) => sections[id]).filter((text) => text !== '')]),
  );
