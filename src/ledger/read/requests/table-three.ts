import { sql } from 'kysely';
import { countedRequest, dateOf, tableThreeOf, type TableThree } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/**
 * Table 3 of the annual report of a body: how many requests came in and what became of them, cell by cell with the requests in it.
 * Read are those that the year can touch: received by its end, and not closed before it began.
 */
export async function readTableThree(tx: Tx, bodyId: string, year: number): Promise<TableThree> {
  const { rows } = await sql<{
    readonly requestId: string;
    readonly state: Parameters<typeof countedRequest>[1];
  }>`
    select request_id as "requestId", json_build_object(
      'applicantKind', state->'applicantKind', 'receivedOn', state->'receivedOn', 'ended', state->'ended',
      'decisions', state->'decisions', 'reopenings', state->'reopenings'
    ) as state
    from requests where body_id = ${bodyId} and received_on <= ${dateOf(year, 12, 31)}::date
      and (ended_on is null or ended_on >= ${dateOf(year, 1, 1)}::date or json_array_length(state->'reopenings') > 0)
    order by received_on, request_id`.execute(tx);
  const counted = rows.flatMap(({ requestId, state }) => countedRequest(requestId, state) ?? []);
  return tableThreeOf(counted, year);
}
