import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function itemFilePlace(_call: SiteCall, _place: PlaceOf<'item-file'>): Replied {
  return null;
}
