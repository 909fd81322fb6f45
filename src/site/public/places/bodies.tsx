import type { SiteCall } from '../call.ts';
import { BodiesPage } from '../pages/bodies.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** All bodies of the site. */
export async function bodiesPlace(call: SiteCall, _place: PlaceOf<'bodies'>): Replied {
  return { kind: 'page', status: 200, fresh: 'everything', page: <BodiesPage call={call} /> };
}
