import type { SiteRuleId } from '../../law/index.ts';

/** Something that the self-check found, before it is written down. */
export interface Found {
  readonly rule: SiteRuleId;
  /** Path of the page, below the root of the site. */
  readonly path: string;
  /** What on the page: a link, a file, a field. */
  readonly place: string;
  readonly message: string;
  /** The publication on whose page it is; null where it is on that of none. */
  readonly publicationId: string | null;
}
