/** An item as feeds tell of it. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  /** Address of its page. */
  readonly link: string;
  /** Plain text. */
  readonly summary: string;
  readonly category: { readonly id: string; readonly title: string };
  readonly author: string;
  readonly firstPublishedAt: Date;
  /** When it was last corrected; the same as above where it never was. */
  readonly updatedAt: Date;
}

/** What is newest, for programs that follow it. */
export interface SiteFeed {
  /** Stable over changes of addresses. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page that shows the same. */
  readonly link: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly author: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** When anything in it changed last; the beginning of time for an empty one, as a feed must name a moment. */
export const updatedOf = ({ items }: SiteFeed): Date =>
  new Date(Math.max(0, ...items.map(({ updatedAt }) => updatedAt.getTime())));
