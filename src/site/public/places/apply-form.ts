import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function applyFormPlace(_call: SiteCall, _place: PlaceOf<'apply-form'>): Replied {
  return null;
}
