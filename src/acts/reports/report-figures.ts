import type { CivilDate, ReportFigures, ReportPeriod, ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { OfReport } from '../../ledger/read/reports/report-state.ts';
import { withDerivedFacts } from '../../ledger/read/reports/facts-of-cells.ts';
import { readReportFacts } from '../../ledger/read/reports/report-facts.ts';
import { tabulate, type NarrativeFacts } from '../../report/index.ts';
import { countySum } from './county/county-sum.ts';
import { factsOfSum } from './county/freeze-county-report.ts';
import { factsWithEntered, withEntered } from './with-entered.ts';

/** What a report counts now, whether it was frozen or not. */
export interface LiveFigures {
  /** As the registers give them; of a county's sum, as the reports below do. */
  readonly registers: ReportFigures;
  readonly registerFacts: NarrativeFacts;
  /** The same with what was entered by hand. */
  readonly figures: ReportFigures;
  readonly facts: NarrativeFacts;
}

/** Counts a report anew: from the registers, or over the roster of the county. */
export async function liveFigures(
  tx: Tx,
  { bodyId }: OfReport,
  { scope, period, entered }: ReportState,
  today: CivilDate,
): Promise<LiveFigures> {
  const { figures, facts } =
    scope === 'county'
      ? await ofCounty(tx, bodyId, period.year, today)
      : await ofRegisters(tx, bodyId, period, today);
  const all = withEntered(figures, entered);
  return {
    registers: figures,
    registerFacts: facts,
    figures: all,
    // What the text says of the tables follows what was entered there.
    facts: withDerivedFacts(factsWithEntered(facts, entered), all),
  };
}

/** The tables as the registers give them, and what the text may say. */
export async function ofRegisters(tx: Tx, bodyId: string, period: ReportPeriod, today: CivilDate) {
  const { registered, records, facts } = await readReportFacts(tx, bodyId, period, today);
  const { figures } = tabulate(registered, records);
  return { figures, facts: withDerivedFacts(facts, figures) };
}

async function ofCounty(tx: Tx, bodyId: string, year: number, today: CivilDate) {
  const sum = await countySum(tx, bodyId, { year, today });
  return { figures: sum.figures, facts: factsOfSum(sum) };
}
