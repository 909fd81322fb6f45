import type { Words } from '../../documents/words/words-pool.ts';
import type { Sheet, WorkbookFacts } from '../../documents/writing/workbook.ts';
import type { Paper } from '../../documents/writing/write-paper.ts';
import type { Written } from '../../documents/writing/written.ts';
import type { CivilDate } from '../../law/index.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { SiteBody, SiteMap } from '../../ledger/read/site/site-map.ts';
import type { SiteAssets } from '../assets.ts';
import { addressOf } from './address.ts';
import type { Place } from './place.ts';

/** What the public site is made with. */
export interface SiteServices {
  /** Only read. */
  readonly ledger: Pick<Ledger, 'read'>;
  readonly files: Pick<FileStore, 'read' | 'has'>;
  readonly clock: () => Date;
  /** Where people open the site, `https://www.example.cn`; null where it is not known. */
  readonly publicUrl: string | null;
  readonly assets: SiteAssets;
  /** Writes a paper, for the form to print (documents/writing). */
  readonly writePaper: WritePaper;
  /** Writes the figures of all reports as a workbook, beside the answering (documents/writing). */
  readonly writeWorkbook: WriteWorkbook;
  /** Reads what somebody asks the search. */
  readonly words: Pick<Words, 'ofQuery'>;
}

/** The moment written into the file is now where none is given: the same moment gives the same bytes. */
export type WritePaper = (
  paper: Paper,
  format: 'docx' | 'pdf',
  options?: { readonly writtenAt?: Date },
) => Promise<Written>;

export type WriteWorkbook = (sheets: readonly Sheet[], facts: WorkbookFacts) => Promise<Uint8Array>;

/** All that a page needs to be made: whose face, how, and what to read from. */
export interface SiteCall extends SiteServices {
  readonly map: SiteMap;
  readonly body: SiteBody;
  /** 大字版 */
  readonly large: boolean;
  readonly query: URLSearchParams;
  readonly now: Date;
  /** The civil date in China. */
  readonly today: CivilDate;
  /** Written into a folder: nothing there answers queries, so forms that ask something lead to `publicUrl` or are left out. */
  readonly exported: boolean;
}

/** Whose rows a page reads: at the top those of every body, else the body's own. */
export const scopeOf = ({ body, map }: Pick<SiteCall, 'body' | 'map'>) =>
  body === map.top ? ('everything' as const) : { bodies: [body.id] };

/** The address of a place, in the type of the page that leads to it; of the same body unless one is given. */
export const linkTo = (
  call: Pick<SiteCall, 'body' | 'large'>,
  place: Place,
  body: SiteBody = call.body,
): string => addressOf({ body, place, large: call.large });

/** An address with the site before it, for feeds, programs and print; as it is where the site does not know its own. */
export const whole = ({ publicUrl }: Pick<SiteServices, 'publicUrl'>, path: string): string =>
  publicUrl === null ? path : new URL(path, publicUrl).href;

/** Where a program beside the site is, as the checker or the desk: an exported folder leads to where it runs, null where that is not known. */
export const programAt = (call: SiteCall, path: string): string | null =>
  call.exported ? (call.publicUrl === null ? null : whole(call, path)) : path;
