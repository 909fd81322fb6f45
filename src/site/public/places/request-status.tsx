import type { SiteCall } from '../call.ts';
import { takesRequests } from '../guide-of-body.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { EnterPage } from '../requests/status/enter-page.tsx';

/** Where number and code are asked for. What stands behind them is nobody else's: `createRequestSite` answers it, never a kept copy. */
export async function requestStatusPlace(call: SiteCall, { page }: PlaceOf<'request-status'>): Replied {
  if (call.exported || page !== 'status' || !takesRequests(call)) return null;
  return { kind: 'page', status: 200, fresh: 'body', page: <EnterPage call={call} /> };
}

/** A file that was served: only `createRequestSite` hands it out. */
export const requestFilePlace = (): Replied => Promise.resolve(null);
