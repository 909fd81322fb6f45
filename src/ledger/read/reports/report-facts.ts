import {
  datesOfPeriod,
  recordsByCell,
  type CivilDate,
  type RecordsByCell,
  type RegisteredPeriod,
  type ReportPeriod,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { askTogether } from './asked-together.ts';
import { countedFamilies } from './counted-lines.ts';
import { askLast, lastFactsFrom, type AskedLast } from './last-year.ts';
import { standingsOfPeriod } from './late-obligations.ts';
import { askRows, owedRows, type AskedRows } from './owed-rows.ts';
import { askCounts, countedFrom, withSums, type AskedCounts } from './registered-period.ts';
import { askNewest, staleOf, type NewestOfColumn } from './stale-columns.ts';

/** What the ledger knows of a body's period: for tables 2 to 4, and for the text. */
export interface ReportFacts {
  /** What `tabulate` of report makes the tables of; what is entered by hand stands beside. */
  readonly registered: RegisteredPeriod;
  /** Its records, told apart by the cell that counts them. */
  readonly records: RecordsByCell;
  /** Counts that the text may name, by id, but for those that follow from the tables (`withDerivedFacts`). */
  readonly facts: Readonly<Record<string, number>>;
}

/**
 * Counts what a report of a body tells. The cost follows the records of the period, not the archive. Reads in the transaction's scope.
 * @param today what is open is late, and a column stale, as of the last day of the period, or of today where that comes first
 */
export async function readReportFacts(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
  today: CivilDate,
): Promise<ReportFacts> {
  const { to } = datesOfPeriod(period);
  const asOf = today < to ? today : to;
  const asked = await askTogether<
    AskedCounts & AskedRows & AskedLast & { readonly newest: readonly NewestOfColumn[] }
  >(tx, {
    ...askCounts(bodyId, period, countedFamilies(bodyId, period)),
    ...askRows(tx, bodyId, period),
    ...askLast(bodyId, period),
    newest: askNewest(bodyId, asOf),
  });
  const registered = withSums({ ...countedFrom(asked, period), sums: asked.sums });
  const records = recordsByCell(registered);
  const answered = new Set(records['3/resultTotal/total']);
  const owed = standingsOfPeriod(owedRows(asked, bodyId, period), period, asOf);
  const facts = {
    ...Object.fromEntries(Object.entries(asked.sums).filter(([place]) => !place.startsWith('2/'))),
    'requests.late': asked.requests.late.filter((id) => answered.has(id)).length,
    'late.obligations': owed.reduce((sum, { late }) => sum + late, 0),
    'stale.columns': staleOf(asked.newest, owed, asOf).length,
    ...lastFactsFrom(asked),
  };
  return { registered, records, facts };
}
