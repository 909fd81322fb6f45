import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function mapPlace(_call: SiteCall, _place: PlaceOf<'map'>): Replied {
  return null;
}
