import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';
import { reportColumns, reportRow, type ReportRaw, type ReportRow } from './read-report.ts';

/** The reports of a body, the newest period first; a body has one of each scope and period. */
export async function listReports(tx: Tx, bodyId: string): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRaw>`
    select ${reportColumns} from reports r join bodies b on b.body_id = r.body_id
    where r.body_id = ${bodyId}
    order by r.year desc, r.period_kind = 'year' desc, r.period_kind, r.part desc, r.scope`.execute(tx);
  return rows.map(reportRow);
}
