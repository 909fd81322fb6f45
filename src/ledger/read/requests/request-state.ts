import type { RequestState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** A request of a body. */
export interface OfRequest {
  readonly bodyId: string;
  readonly requestId: string;
}

/** What a request has come to; null where there is none in that body, or it is out of the transaction's scope. */
export async function requestState(tx: Tx, { bodyId, requestId }: OfRequest): Promise<RequestState | null> {
  const row = await tx
    .selectFrom('requests')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return (row?.state as RequestState | undefined) ?? null;
}
