import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';
import { reportColumns, reportRow, type ReportRaw, type ReportRow } from '../reports/read-report.ts';

/** Interim figures that bodies below reported to this one, and have not taken up again. */
const reported = (countyId: string) =>
  sql`r.scope = 'own' and r.period_kind <> 'year' and r.body_id <> ${countyId}
    and r.phase in ('submitted', 'returned', 'accepted')`;

/** The half-years and quarters of a year that bodies below reported, by period and body. */
export async function readInterims(tx: Tx, countyId: string, year: number): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRaw>`
    select ${reportColumns} from reports r join bodies b using (body_id)
    where ${reported(countyId)} and r.year = ${year}
    order by r.period_kind, r.part, b.name, r.report_id`.execute(tx);
  return rows.map(reportRow);
}

/** Years in which interim figures wait for the county, with how many do, the oldest first. */
export async function interimsToReview(
  tx: Tx,
  countyId: string,
): Promise<readonly { readonly year: number; readonly count: number }[]> {
  const { rows } = await sql<{ readonly year: number; readonly count: number }>`
    select r.year, count(*)::int as count from reports r
    where ${reported(countyId)} and r.phase = 'submitted'
    group by r.year order by r.year`.execute(tx);
  return rows;
}
