import type { CivilDate } from '../../../../law/index.ts';
import { checkedReport } from '../../../../acts/reports/checked-report.ts';
import { liveFigures } from '../../../../acts/reports/report-figures.ts';
import { staffNames } from '../../../../acts/requests/reading/timeline.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { reportingBody, reportState, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import type { ReportText } from '../../../../report/index.ts';
import { shownCheck } from './shown-check.ts';

/** What the checks say of a text that was not saved yet; null where there is no such report. Nothing is recorded. */
export async function checkedText(
  tx: Tx,
  { of, today, text }: { readonly of: OfReport; readonly today: CivilDate; readonly text: ReportText },
) {
  const [state, body] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
  if (state === null || body === null) return null;
  const { figures, facts } = state.frozen ?? (await liveFigures(tx, of, state, today));
  const checked = await checkedReport(tx, { of, body, state, figures, facts, text });
  const names = await staffNames(
    tx,
    Object.values(state.explanations).flatMap(({ by }) => by ?? []),
  );
  return shownCheck(checked, state, (id) => (id === null ? null : { id, name: names.get(id) ?? '' }), true);
}
