import type { SiteBody, SiteMap } from '../../../ledger/read/site/site-map.ts';
import { ownOnly } from '../lists/list-place.ts';

/** How a body is called in a query: by the first part of its addresses, the one at the top by a word. */
export const slugOfOrgan = ({ top }: SiteMap, body: SiteBody): string =>
  body === top ? ownOnly : body.base.slice(1, -1);

/** The body that a query names; null where there is none. */
export const organOfSlug = ({ top, bySlug }: SiteMap, slug: string): SiteBody | null =>
  slug === ownOnly ? top : (bySlug.get(slug) ?? null);
