/** A page of the public site that the desk and the jobs speak of. */
export type SitePage =
  | { readonly kind: 'home' | 'guide' | 'catalogue' | 'reports' }
  | { readonly kind: 'column'; readonly columnId: string }
  | { readonly kind: 'item'; readonly year: number; readonly number: number };

/** What stands at an address: a page or file · a way to another address · what was withdrawn · nothing. */
export type Standing = 'there' | 'moved' | 'withdrawn' | 'nothing';

/**
 * The addresses of the public site, for rooms that do not know the site: where a page is, and what stands somewhere. The
 * room `site` makes it, the server hands it down.
 */
export interface SiteAddresses {
  /** The addresses as they are now; null before the first body was founded. */
  readonly open: () => Promise<OpenAddresses | null>;
}

export interface OpenAddresses {
  /** Path of a page, from the root of the site; null where the site has no such body. */
  readonly pathOf: (bodyId: string, page: SitePage) => string | null;
  /** What stands at a path, which may have a query. Asked again it answers from memory. */
  readonly standingOf: (path: string) => Promise<Standing>;
  /** The body below whose own address a path lies, with the bodies above it; null for what lies at the top. */
  readonly ownerOf: (path: string) => { readonly name: string; readonly path: readonly string[] } | null;
  /** The item whose page a path is, by body and number; null where it is that of none. */
  readonly itemAt: (path: string) => { readonly bodyId: string; readonly number: number } | null;
}
