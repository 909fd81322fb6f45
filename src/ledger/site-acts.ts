import type { GuideFacts, SiteLook } from '../law/index.ts';

/** What the acts of the public site state: how a body shows itself, and what its addresses lead to. */
export interface SitePayloads {
  /** The subject is the body. The part that stood before keeps leading to it. */
  'site.slug-set': { readonly slug: string; readonly before: string | null };
  /** The body at the top decides for the whole site; null: the initial look holds again. */
  'site.look-set': { readonly look: SiteLook | null };
  'site.guide-set': { readonly guide: GuideFacts };
  /** The subject is the body for several addresses. */
  'site.old-addresses-entered': {
    /** `form`, or the name of the file. */
    readonly source: string;
    readonly addresses: readonly OldAddress[];
  };
  /** The subject is the address. */
  'site.old-address-removed': { readonly path: string; readonly reason: string };
}

/** An address of the site before this one, and where it leads. One of the two is given. */
export interface OldAddress {
  readonly addressId: string;
  readonly path: string;
  readonly publicationId: string | null;
  /** Path of this site. */
  readonly target: string | null;
}
