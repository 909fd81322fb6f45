import type { OnlineOrigin, RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import type { OfRequest } from '../act-on-request.ts';

/**
 * The request that was submitted online and from which one comes: itself, or the one that was handed on to this body or split. Its
 * receipt is what the applicant holds. Null where it came by another way, and where it stands in a body out of the transaction's scope
 * and the act of handing on does not say yet.
 */
export async function onlineOrigin(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  { received, channel }: Pick<RequestState, 'received' | 'channel'>,
): Promise<OnlineOrigin | null> {
  const { from, submittedOn } = received;
  if (from === null) return channel === 'internet' ? { bodyId, requestId, submittedOn } : null;
  if (from.online !== undefined) return from.online;
  const before = await requestState(tx, from);
  return before === null ? null : onlineOrigin(tx, from, before);
}
