import type { ReactElement } from 'react';

/**
 * What a page shows is as new as: the acts of its body and those above it; those of all bodies; nothing, it never changes; or
 * the moment, what it shows changes without an act: it is made again after seconds.
 */
export type Freshness = 'body' | 'everything' | 'never' | 'moment';

/** What stands at a place. */
export type Reply =
  | {
      readonly kind: 'page';
      /** 410 for what was withdrawn. */
      readonly status: 200 | 404 | 410;
      readonly page: ReactElement;
      readonly fresh: Freshness;
    }
  /** Text in some other form: a feed, a site map, JSON. */
  | {
      readonly kind: 'text';
      readonly status: 200 | 400 | 404 | 410;
      readonly type: string;
      readonly text: string;
      readonly fresh: Freshness;
    }
  /** A kept file; it is read from the store and not held. */
  | {
      readonly kind: 'file';
      readonly sha256: string;
      readonly name: string;
      readonly mediaType: string;
      /** True where the browser shows it rather than saving it: pictures in a text. */
      readonly inline: boolean;
    }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly mediaType: string;
      readonly fresh: Freshness;
    }
  | { readonly kind: 'moved'; readonly to: string };

/** Null: nothing is there. */
export type Replied = Promise<Reply | null>;
