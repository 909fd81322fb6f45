import { sql } from 'kysely';
import type { RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import type { OfRequest } from '../act-on-request.ts';
import { joinedRequests, type CaseAtHand } from '../letters/gather-facts.ts';
import type { Keys } from '../../../ledger/keys.ts';

/** A request that is answered with another's letter (政府信息公开司法解释第十四条第三款). */
export interface Joined {
  readonly of: OfRequest;
  readonly state: RequestState;
}

/** Running requests that this one's letter answers too. */
export async function joinedTo(keys: Keys, hand: CaseAtHand): Promise<readonly Joined[]> {
  const { ids } = await joinedRequests(hand.tx, keys, hand.of, hand);
  return statesOf(hand.tx, hand.of.bodyId, ids);
}

/** Requests that share a letter with the one that it belongs to: decided by it, or told of the same step by it. */
export async function sharingLetter(tx: Tx, of: OfRequest, letterId: string): Promise<readonly Joined[]> {
  const rows = await tx
    .selectFrom('requests')
    .select('request_id')
    .where('body_id', '=', of.bodyId)
    .where('request_id', '!=', of.requestId)
    .where(
      sql<boolean>`(decided_on is not null and state->'ended'->>'letterId' = ${letterId} or running and exists (
        select from json_array_elements(state->'letters') l where l->>'letterId' = ${letterId}))`,
    )
    .orderBy('received_on')
    .orderBy('request_id')
    .execute();
  return statesOf(
    tx,
    of.bodyId,
    rows.map(({ request_id }) => request_id),
  );
}

async function statesOf(tx: Tx, bodyId: string, ids: readonly string[]): Promise<readonly Joined[]> {
  const found: Joined[] = [];
  for (const requestId of ids) {
    const of = { bodyId, requestId };
    const state = await requestState(tx, of);
    if (state !== null) found.push({ of, state });
  }
  return found;
}
