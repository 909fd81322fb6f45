import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** The emblem (徽标) of the look in force; one that was replaced is not handed out any more. */
export async function emblemPlace({ map }: SiteCall, { sha256 }: PlaceOf<'emblem'>): Replied {
  const { emblem } = map.look;
  return emblem?.sha256 === sha256
    ? { kind: 'file', sha256, name: 'emblem', mediaType: emblem.mediaType, inline: true }
    : null;
}
