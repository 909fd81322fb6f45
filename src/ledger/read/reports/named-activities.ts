import { sql } from 'kysely';
import { datesOfPeriod, type ActivityKindId, type ReportPeriod } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** What a body recorded of its activities in a period, by kind and name, in the order of their days; what was struck out is left out. */
export async function namedActivities(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
): Promise<readonly { readonly kind: ActivityKindId; readonly title: string }[]> {
  const { from, to } = datesOfPeriod(period);
  const { rows } = await sql<{ kind: ActivityKindId; title: string }>`
    select kind, title from activities
    where body_id = ${bodyId} and removed_at is null and on_date between ${from}::date and ${to}::date
    order by on_date, activity_id`.execute(tx);
  return rows;
}
