import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { addressOf } from '../address.ts';
import { whole, type SiteCall } from '../call.ts';
import type { Place } from '../place.ts';
import { apiTexts as texts } from '../texts/api.ts';
import { ApiRefusal } from './endpoint.ts';

/**
 * The body that a caller names by its id or its part of addresses, also one that it had before.
 * @throws ApiRefusal where there is none
 */
export function bodyOf({ map }: Pick<SiteCall, 'map'>, named: string): SiteBody {
  const body = map.byId.get(named) ?? (named === '' ? undefined : map.bySlug.get(named));
  const found = body ?? map.formerSlugs.get(named);
  if (found === undefined) throw new ApiRefusal(404, texts.noBody(named));
  return found;
}

/** The whole address of a page, in standard type. */
export const pageOf = (call: SiteCall, body: SiteBody, place: Place): string =>
  whole(call, addressOf({ body, place, large: false }));

/** The addresses of an item: for people and for programs. */
export const itemAddresses = (
  call: SiteCall,
  body: SiteBody,
  { year, number }: { readonly year: number; readonly number: number },
) => ({
  url: pageOf(call, body, { kind: 'item', year, number }),
  api: pageOf(call, call.map.top, { kind: 'api', rest: `/bodies/${body.id}/items/${number}` }),
});
