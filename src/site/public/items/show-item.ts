import { createHash } from 'node:crypto';
import type { Edition } from '../../../content/edition.ts';
import { canonicalJson, type JsonValue } from '../../../content/canonical.ts';
import type { SiteItem } from '../../../ledger/read/site/item.ts';
import type { KeptText } from '../../../ledger/read/public-items.ts';
import { linkTo, type SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { withdrawnReply } from './withdrawn-reply.tsx';

/** An item that is public now, with its text. */
export interface ShownItem extends SiteItem {
  readonly state: Exclude<SiteItem['state'], 'withdrawn'>;
  readonly shown: Edition;
}

type ItemPlace = PlaceOf<'item' | 'item-edition' | 'item-file'>;

/**
 * What an address about an item answers: nothing, where it was never public; the right address, where the year in it is
 * wrong; the page of what was withdrawn; else what `show` makes of the item.
 */
export async function showItem(
  call: SiteCall,
  place: ItemPlace,
  item: SiteItem | null,
  show: (item: ShownItem) => Replied,
): Replied {
  if (item === null) return null;
  if (item.year !== place.year) return { kind: 'moved', to: linkTo(call, { ...place, year: item.year }) };
  const { state } = item;
  if (state === 'withdrawn') return withdrawnReply(call, item);
  return show({ ...item, state, shown: verifiedEdition(item.text, item.digest) });
}

/**
 * The edition that a digest stands for.
 * @throws Error where the text is missing or is not what was reviewed and published: nothing of it is shown, the copy that
 *   was made before stays
 */
export function verifiedEdition(text: KeptText | null | undefined, digest: string): Edition {
  if (text === null || text === undefined) throw new Error(`the text of ${digest} is missing`);
  const found = createHash('sha256')
    .update(canonicalJson(text as unknown as JsonValue))
    .digest('hex');
  if (found !== digest) throw new Error(`the text of ${digest} is not what its digest says`);
  return text as Edition;
}
