import { sql, type RawBuilder } from 'kysely';
import {
  countedEnding,
  countedRequest,
  datesOfPeriod,
  tableThreeOf,
  type CountedRequest,
  type EndedOnce,
  type ReportPeriod,
  type TableThree,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** Table 3 of the report of a body on a year, or on a part of one: how many requests came in and what became of them, with the requests in each cell. */
export async function readTableThree(tx: Tx, bodyId: string, period: ReportPeriod): Promise<TableThree> {
  const { rows } = await touchedRequests(bodyId, period).execute(tx);
  return tableThreeOf(countedOf(rows), period);
}

/** A request that the period can touch, as `touchedRequests` selects it. */
export type TouchedRequest =
  | (EndedOnce & { readonly state: null })
  | { readonly requestId: string; readonly state: Parameters<typeof countedRequest>[1] };

/**
 * Selects the requests that a period can touch: received by its end, and not closed before it began. States are read of those alone that
 * were opened again; the columns of lists tell all of the others.
 */
export function touchedRequests(bodyId: string, period: ReportPeriod): RawBuilder<TouchedRequest> {
  const { from, to } = datesOfPeriod(period);
  return sql`
    with reopened as materialized (
      select request_id, received_on, state from requests
      where body_id = ${bodyId} and received_on <= ${to}::date and json_array_length(state -> 'reopenings') > 0
    )
    select request_id as "requestId", received_on as "receivedOn", applicant_kind as "applicantKind", outcome,
      ended_on as "endedOn", null::json as state
    from requests
    where body_id = ${bodyId} and received_on <= ${to}::date and (ended_on is null or ended_on >= ${from}::date)
      and phase not in ('split', 'handed-on') and request_id not in (select request_id from reopened)
    union all
    select request_id, received_on, null, null, null, json_build_object(
      'applicantKind', state->'applicantKind', 'receivedOn', state->'receivedOn', 'ended', state->'ended',
      'decisions', state->'decisions', 'reopenings', state->'reopenings')
    from reopened
    order by 2, 1`;
}

/** What table 3 counts of them. */
export const countedOf = (touched: readonly TouchedRequest[]): readonly CountedRequest[] =>
  touched.flatMap((row) =>
    row.state === null ? countedEnding(withoutState(row)) : (countedRequest(row.requestId, row.state) ?? []),
  );

const withoutState = ({ requestId, applicantKind, receivedOn, outcome, endedOn }: EndedOnce): EndedOnce => ({
  requestId,
  applicantKind,
  receivedOn,
  outcome,
  endedOn,
});
