import { coloursOf } from '../../../law/index.ts';
import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** The sheet of a main colour: the address names the colour, so what stands there never changes. */
const lookSheetOf = (colour: string): string => {
  const { main, hover, active, tint } = coloursOf(`#${colour}`);
  return `:root{--main:${main};--main-hover:${hover};--main-active:${active};--info:${main};--info-tint:${tint}}\n`;
};

/** Only for the colour in force: addresses of other colours would be sixteen million pages for a crawler to find. */
export async function lookSheetPlace({ map }: SiteCall, { colour }: PlaceOf<'look-sheet'>): Replied {
  return map.look.mainColour.toLowerCase() === `#${colour}`
    ? { kind: 'text', status: 200, type: 'text/css; charset=utf-8', text: lookSheetOf(colour), fresh: 'body' }
    : null;
}
