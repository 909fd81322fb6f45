import { listPublicItems } from '../../../ledger/read/site/list-public.ts';
import { scopeOf, type SiteCall } from '../call.ts';
import { listOf } from '../lists/list-of.ts';
import { movedByForm } from '../lists/list-place.ts';
import { LatestPage } from '../pages/latest.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** What is newest, by pages and years; at the top of all bodies. */
export async function latestPlace(call: SiteCall, place: PlaceOf<'latest'>): Replied {
  const moved = movedByForm(call, place);
  if (moved !== null) return moved;
  const list = listOf(call, { columnId: null, year: place.year });
  const found = await call.ledger.read(scopeOf(call), (tx) =>
    listPublicItems(tx, list, place.page, call.today),
  );
  if (place.page > found.pages || (place.year !== null && found.total === 0)) return null;
  return {
    kind: 'page',
    status: 200,
    fresh: call.body === call.map.top ? 'everything' : 'body',
    page: <LatestPage call={call} place={place} found={found} />,
  };
}
