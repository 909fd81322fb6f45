import { citationText, feeOf, feeOfRanks, type FeeMethod } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import type { OfRequest } from '../act-on-request.ts';
import { rankOf, requestsOfMonth } from '../process/fee.ts';

/**
 * What a request costs by itself: as the n-th of its applicant in the calendar month, or by its pages. Beside it every request of the
 * month that may be the same applicant's, with what tells so.
 */
export async function feeRank(
  tx: Tx,
  of: OfRequest,
  { method, pages }: { readonly method: FeeMethod; readonly pages: number },
) {
  const state = await requestState(tx, of);
  if (state === null) return null;
  const { receivedOn } = state;
  const month = receivedOn === null ? [] : await requestsOfMonth(tx, of, receivedOn);
  const rank = rankOf(month, of.requestId);
  const fee =
    method === 'pages' ? feeOf('pages', pages) : rank === null ? feeOf('items', 0) : feeOfRanks(rank, rank);
  return {
    month: (receivedOn ?? state.received.submittedOn).slice(0, 7),
    rank,
    requests: month.map(({ requestId, number, receivedOn: on, how, charged, ended }) => ({
      requestId,
      number,
      receivedOn: on,
      how,
      charged,
      ended,
      this: requestId === of.requestId,
    })),
    fen: fee.fen,
    tiers: fee.tiers,
    basis: fee.basis.map(citationText),
  };
}
