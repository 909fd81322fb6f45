import { sql } from 'kysely';
import { may, type CivilDate, type RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { Actor } from '../../actor.ts';

/** What a colleague was asked to look for; nothing of who applied. */
export interface SearchAsked {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly office: string;
  readonly question: string;
  readonly dueOn: CivilDate | null;
  readonly answered: boolean;
}

/** A call-out by its id, which is that of the act that made it; null where there is none, or it is not for this person. */
export async function searchAsked(
  tx: Tx,
  actor: Actor,
  { bodyId, searchId }: { readonly bodyId: string; readonly searchId: string },
): Promise<SearchAsked | null> {
  const { rows } = await sql<{
    readonly requestId: string;
    readonly number: string | null;
    readonly state: RequestState;
    readonly holderId: string | null;
  }>`
    select r.request_id as "requestId", r.number, r.state, w.holder_id as "holderId"
    from acts a join requests r on r.body_id = a.body_id and r.request_id = a.subject_id
    left join work_items w on w.body_id = a.body_id and w.item_id = a.act_id
    where a.body_id = ${bodyId} and a.act_id = ${searchId} and a.kind = 'request.search-asked'`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const search = row.state.searches.find((each) => each.searchId === searchId);
  if (search?.asked == null) return null;
  const holders = [actor.staffId, ...actor.actingFor.map(({ staffId }) => staffId)];
  const mine = row.holderId !== null && holders.includes(row.holderId);
  if (!mine && !may(actor.roles, 'requests.handle')) return null;
  const { requestId, number, state } = row;
  const { office, question, dueOn } = search.asked;
  return {
    requestId,
    number,
    matter: state.matter,
    office,
    question,
    dueOn,
    answered: search.recorded !== null,
  };
}
