import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import { addressOf, readAddress } from '../address.ts';
import { queryAt } from '../place-query.ts';
import type { Place } from '../place.ts';

/** Under what an answer is kept. */
export interface KeyAt {
  /** The one way of writing an address: a query that its place does not know makes no other. */
  readonly key: string;
  /** Null where nothing of this site stands; it may be an old address. */
  readonly place: Place | null;
  /** Where it has gone. */
  readonly moved: string | null;
}

export function keyAt(map: SiteMap, path: string, query: string): KeyAt {
  const asAsked = query === '' ? path : `${path}?${query}`;
  const address = readAddress(map, path);
  if (address === null) return { key: asAsked, place: null, moved: null };
  if ('movedTo' in address) {
    return {
      key: asAsked,
      place: null,
      moved: query === '' ? address.movedTo : `${address.movedTo}?${query}`,
    };
  }
  const read = queryAt(address.place, query).toString();
  const whole = addressOf(address);
  return { key: read === '' ? whole : `${whole}?${read}`, place: address.place, moved: null };
}
