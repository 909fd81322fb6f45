import type { ReactElement } from 'react';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import { renderPage } from '../../components/frame.tsx';
import type { SentFields } from './fields-of-step.ts';
import type { GivenFile, RequestKey, TakenFile } from './port.ts';

/** A file of a form; `tooLarge` where it was cut because it is over the limit. */
export interface SentFile extends GivenFile {
  readonly tooLarge: boolean;
}

/** What somebody asks of the pages of requests, or sends to them. */
export interface RequestAsked {
  readonly map: SiteMap;
  readonly method: 'GET' | 'POST';
  /** Path from the root, as it was asked for. */
  readonly path: string;
  /** Query without the question mark. */
  readonly query: string;
  readonly fields: SentFields;
  readonly files: readonly (readonly [name: string, file: SentFile])[];
  /** Whose number and code were right in this browser, within the last half hour. */
  readonly session: RequestKey | null;
  /** Who asks, for counting tries: an address. */
  readonly from: string;
}

/** How long number and code hold in a browser. */
export const sessionMinutes = 30;

export type RequestAnswer =
  | { readonly kind: 'page'; readonly status: 200 | 400 | 404 | 503; readonly html: string }
  /** Sent on by GET. `open` begins a session on the paths, null ends the one there is. */
  | {
      readonly kind: 'go';
      readonly to: string;
      readonly session?: { readonly open: RequestKey | null; readonly paths: readonly string[] };
    }
  | { readonly kind: 'file'; readonly file: TakenFile }
  | { readonly kind: 'nothing' };

export const pageOf = (page: ReactElement, status: 200 | 400 | 404 | 503 = 200): RequestAnswer => ({
  kind: 'page',
  status,
  html: renderPage(page),
});

export const go = (to: string): Extract<RequestAnswer, { readonly kind: 'go' }> => ({ kind: 'go', to });
