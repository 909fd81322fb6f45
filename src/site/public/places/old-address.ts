import type { SiteCall } from '../call.ts';
import type { Replied } from '../reply.ts';

/** Where an address of the site before this one leads now. */
export async function oldAddress(_call: SiteCall, _path: string): Replied {
  return null;
}
