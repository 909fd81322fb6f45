import type { SiteCall } from '../call.ts';
import { AccessibilityPage } from '../pages/accessibility.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 无障碍说明 of the whole site. */
export async function accessibilityPlace(call: SiteCall, _place: PlaceOf<'accessibility'>): Replied {
  return { kind: 'page', status: 200, fresh: 'body', page: <AccessibilityPage call={call} /> };
}
