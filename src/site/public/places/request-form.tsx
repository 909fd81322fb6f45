import type { SiteCall } from '../call.ts';
import { takesRequests } from '../guide-of-body.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { LookPage } from '../requests/form/look-page.tsx';
import { publicOn } from '../requests/form/public-on.ts';

/**
 * The first step of the form, before anything is filled in. What follows is nobody else's: `createRequestSite` answers it, never a kept
 * copy. An exported folder takes no requests.
 */
export async function requestFormPlace(call: SiteCall, { draft, page }: PlaceOf<'request-form'>): Replied {
  if (call.exported || draft !== null || page !== 'look' || !takesRequests(call)) return null;
  const words = (call.query.get('q') ?? '').trim().slice(0, 100);
  const answer = await publicOn(call, words);
  return {
    kind: 'page',
    status: 200,
    fresh: 'moment',
    page: <LookPage call={call} words={words} answer={answer} />,
  };
}
