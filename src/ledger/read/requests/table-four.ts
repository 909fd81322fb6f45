import {
  casesOfTableFour,
  tableFourOf,
  type ReportPeriod,
  type TableFour,
  type TableFourCases,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { registeredOf, touchedRedress } from '../reports/registered-period.ts';

/** Table 4 of the report of a body on a year, or on a part of one, with the cases that each cell counts. */
export async function readTableFour(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
): Promise<{ readonly figures: TableFour; readonly cases: TableFourCases }> {
  const { rows } = await touchedRedress(bodyId, period).execute(tx);
  const found = registeredOf(rows);
  return {
    figures: tableFourOf(
      found.map(({ of }) => of),
      period,
    ),
    cases: casesOfTableFour(found, period),
  };
}
