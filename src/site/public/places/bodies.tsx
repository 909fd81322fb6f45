import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function bodiesPlace(_call: SiteCall, _place: PlaceOf<'bodies'>): Replied {
  return null;
}
