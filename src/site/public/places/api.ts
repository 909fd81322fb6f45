import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function apiPlace(_call: SiteCall, _place: PlaceOf<'api'>): Replied {
  return null;
}
