import { sql } from 'kysely';
import type { RequestPhaseId, RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';

export type LinkedHow =
  'repeat' | 'related' | 'joined' | 'split-from' | 'split-into' | 'handed-on-from' | 'handed-on-to';

/** Another request that belongs with one; without number and summary where it is out of the transaction's scope. */
export interface LinkedRequest extends OfRequest {
  readonly how: LinkedHow;
  readonly bodyName: string;
  readonly number: string | null;
  readonly matter: string;
  readonly phase: RequestPhaseId | null;
}

/** Requests with which this one belongs, from either side. */
export async function linkedRequests(
  tx: Tx,
  of: OfRequest,
  state: RequestState,
): Promise<readonly LinkedRequest[]> {
  const links = [...linksOf(of, state), ...(await pointingHere(tx, of))];
  if (links.length === 0) return [];
  const { rows } = await sql<{
    readonly bodyId: string;
    readonly requestId: string;
    readonly number: string | null;
    readonly matter: string;
    readonly phase: string;
  }>`select body_id as "bodyId", request_id as "requestId", number, matter, phase from requests
     where request_id = any (${links.map(({ requestId }) => requestId)}::uuid[])`.execute(tx);
  const { rows: bodies } = await sql<{ readonly id: string; readonly name: string }>`
    select body_id as id, name from bodies
    where body_id = any (${links.map(({ bodyId }) => bodyId)}::uuid[])`.execute(tx);
  const found = new Map(rows.map((row) => [`${row.bodyId} ${row.requestId}`, row]));
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return links.map((link) => {
    const row = found.get(`${link.bodyId} ${link.requestId}`);
    return {
      ...link,
      bodyName: names.get(link.bodyId) ?? '其他单位',
      number: row?.number ?? null,
      matter: row?.matter ?? '',
      phase: (row?.phase as RequestPhaseId | undefined) ?? null,
    };
  });
}

type Link = OfRequest & { readonly how: LinkedHow };

function linksOf({ bodyId }: OfRequest, state: RequestState): readonly Link[] {
  const { links, joined, ended, received } = state;
  const here = (requestId: string, how: LinkedHow): Link => ({ bodyId, requestId, how });
  return [
    ...links.map((link) => ({ bodyId: link.bodyId, requestId: link.requestId, how: link.how })),
    ...(joined === null || joined.withId === null ? [] : [here(joined.withId, 'joined')]),
    ...(ended?.how === 'split' ? ended.into.map((id) => here(id, 'split-into')) : []),
    ...(ended?.how === 'handed-on'
      ? [{ bodyId: ended.toBodyId, requestId: ended.toRequestId, how: 'handed-on-to' as const }]
      : []),
    ...(received.from === null
      ? []
      : [
          {
            bodyId: received.from.bodyId,
            requestId: received.from.requestId,
            how: received.from.why === 'split' ? ('split-from' as const) : ('handed-on-from' as const),
          },
        ]),
  ];
}

/** Requests of the body that were joined to this one, or linked to it. */
async function pointingHere(tx: Tx, { bodyId, requestId }: OfRequest): Promise<readonly Link[]> {
  const { rows } = await sql<{ readonly requestId: string; readonly how: LinkedHow }>`
    select request_id as "requestId", case when state->'joined'->>'withId' = ${requestId} then 'joined' else 'related' end as how
    from requests where body_id = ${bodyId} and request_id <> ${requestId} and (
      state->'joined'->>'withId' = ${requestId}
      or exists (select from json_array_elements(state->'links') l where l->>'requestId' = ${requestId})
    ) order by submitted_on, request_id limit 100`.execute(tx);
  return rows.map((row) => ({ bodyId, ...row }));
}
