import type { CivilDate, ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { OfReport, ReportingBody } from '../../ledger/read/reports/report-state.ts';
import type { ReportText } from '../../report/index.ts';
import { checkedReport, type CheckedReport } from './checked-report.ts';
import { liveFigures, type LiveFigures } from './report-figures.ts';
import { digestOf, readText, type KeptText } from './report-texts.ts';

/** A report as it stands: frozen where it was, else as it lives. */
export interface StandingReport {
  readonly checked: CheckedReport;
  readonly figures: NonNullable<ReportState['frozen']>['figures'];
  readonly facts: NonNullable<ReportState['frozen']>['facts'];
  readonly kept: KeptText | null;
  /** Names what is laid out: figures, text and explanations. */
  readonly digest: string;
}

/** Reads figures and text of a report and runs the checks on them. */
export async function standingReport(
  tx: Tx,
  {
    of,
    body,
    state,
    today,
    live = null,
  }: {
    readonly of: OfReport;
    readonly body: ReportingBody;
    readonly state: ReportState;
    readonly today: CivilDate;
    /** Where it was counted already. */
    readonly live?: LiveFigures | null;
  },
): Promise<StandingReport> {
  const { figures, facts } = state.frozen ?? live ?? (await liveFigures(tx, of, state, today));
  const kept = await readText(tx, of, state.textDigest);
  const text = kept?.text ?? null;
  const checked = await checkedReport(tx, { of, body, state, figures, facts, text });
  return { checked, figures, facts, kept, digest: digestOfReport(state, figures, text) };
}

/** SHA-256 over what a report says: its figures, its text, and why its warnings are no mistakes. */
function digestOfReport(
  { scope, period, edition, explanations }: ReportState,
  figures: StandingReport['figures'],
  text: ReportText | null,
): string {
  const said = Object.fromEntries(
    Object.entries(explanations).map(([key, { explanation }]) => [key, explanation]),
  );
  return digestOf({ scope, period: { ...period }, edition, figures, text, explanations: said });
}
