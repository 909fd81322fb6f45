import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function itemEditionPlace(_call: SiteCall, _place: PlaceOf<'item-edition'>): Replied {
  return null;
}
