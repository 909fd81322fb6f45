import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function reportsPlace(_call: SiteCall, _place: PlaceOf<'reports'>): Replied {
  return null;
}
