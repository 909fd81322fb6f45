import { readColumnCounts } from '../../../ledger/read/site/column-counts.ts';
import type { SiteCall } from '../call.ts';
import { catalogueGroups } from '../lists/catalogue-groups.ts';
import { MapPage } from '../pages/map.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 网站地图 of a face. */
export async function mapPlace(call: SiteCall, _place: PlaceOf<'map'>): Replied {
  const { map, body, today } = call;
  const whole = body === map.top;
  const counts = await call.ledger.read(whole ? 'everything' : { bodies: [body.id] }, (tx) =>
    readColumnCounts(tx, { bodyId: body.id, whole }, Number(today.slice(0, 4))),
  );
  return {
    kind: 'page',
    status: 200,
    // Its own columns, and the names of the bodies below it.
    fresh: map.bodies.some(({ parentId }) => parentId === body.id) ? 'everything' : 'body',
    page: <MapPage call={call} groups={catalogueGroups(body.level, counts)} />,
  };
}
