import type {
  CasePaper,
  CoveredPlaces,
  Letter,
  OutcomeId,
  RedactionGroundId,
  VolumeCover,
} from '../../../law/index.ts';
import type { FileStore } from '../../../ledger/files.ts';
import type { RecognisedFile, UnusableFile } from '../../files/file-tools.ts';
import type { ActContext } from '../../perform.ts';

/** A file that was written. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** A box in fractions of a page, from its upper left corner. */
export interface CaseBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What is covered in a copy for the applicant, and for what. */
export interface CaseRedaction {
  readonly boxes: readonly {
    readonly page: number;
    readonly box: CaseBox;
    readonly ground: RedactionGroundId;
    readonly note: string;
  }[];
  readonly words: readonly {
    readonly text: string;
    readonly ground: RedactionGroundId;
    readonly note: string;
  }[];
  readonly everyPage: boolean;
  readonly elsewhere: 'refuse' | 'keep';
}

/** A copy that was covered and proven. */
export interface RedactedCopy {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without the point. */
  readonly ending: string;
  readonly covered: number;
  /** Each place; the page is null in Word files and workbooks. */
  readonly places: readonly {
    readonly page: number | null;
    readonly ground: RedactionGroundId;
    readonly note: string;
  }[];
  readonly pictured: readonly number[];
  readonly alsoOn: readonly { readonly text: string; readonly pages: readonly number[] }[];
  readonly proof: string;
  readonly remarks: readonly string[];
}

/** A place where words stand. */
export interface WordsInFile {
  readonly page: number;
  readonly boxes: readonly CaseBox[];
  readonly text: string;
}

/** How a file can be covered, and what most likely has to be. */
export interface LookedAtFile {
  readonly kind: 'pages' | 'words';
  /** Sizes in points; none where words are covered. */
  readonly pages: readonly { readonly page: number; readonly width: number; readonly height: number }[];
  readonly suggestions: readonly {
    readonly page: number | null;
    readonly boxes: readonly CaseBox[];
    readonly text: string;
    readonly kind: string;
    readonly ground: RedactionGroundId;
  }[];
}

/** One paper of the archive volume. */
export interface VolumeEntry {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly note: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The archive volume (一申请一卷) as it is put together. */
export interface VolumeOrder {
  readonly cover: VolumeCover;
  readonly entries: readonly VolumeEntry[];
}

/** What opens and writes papers of a case: on the server the threads of `documents`. None of it throws over a file that people sent. */
export interface CaseTools {
  readonly recognise: (bytes: Uint8Array, name: string) => Promise<RecognisedFile | UnusableFile>;
  /** How many pages it has; null where nobody can count them. */
  readonly countPages: (bytes: Uint8Array, mediaType: string) => Promise<number | null>;
  readonly letterFile: (
    letter: Letter,
    format: 'docx' | 'pdf',
    options: {
      readonly draft: boolean;
      /** Picture of the seal (PNG) over the signature; null where it is stamped by hand. */
      readonly seal: Uint8Array | null;
    },
  ) => Promise<WrittenFile>;
  readonly paper: (paper: CasePaper, format: 'docx' | 'pdf') => Promise<WrittenFile>;
  readonly volume: (order: VolumeOrder) => Promise<{
    readonly bytes: Uint8Array;
    readonly pages: number;
    readonly remarks: readonly string[];
  }>;
  readonly lookAt: (bytes: Uint8Array) => Promise<LookedAtFile | UnusableFile>;
  /** A page (from 1) as PNG. */
  readonly pagePicture: (bytes: Uint8Array, page: number) => Promise<Uint8Array | UnusableFile>;
  readonly wordsOnPage: (
    bytes: Uint8Array,
    page: number,
  ) => Promise<readonly { readonly text: string; readonly box: CaseBox }[] | UnusableFile>;
  readonly find: (bytes: Uint8Array, text: string) => Promise<readonly WordsInFile[] | UnusableFile>;
  readonly redact: (bytes: Uint8Array, plan: CaseRedaction) => Promise<RedactedCopy | UnusableFile>;
}

/** What acts on the papers of a case are given. */
export interface CaseContext extends ActContext {
  readonly now: Date;
  readonly files: FileStore;
  readonly caseTools: CaseTools;
}

/** How many places were covered on which ground, a row for each ground and note. */
export function coveredByGround({ places }: Pick<RedactedCopy, 'places'>): readonly CoveredPlaces[] {
  const rows = new Map<string, { ground: OutcomeId; note: string; places: number; pages: Set<number> }>();
  for (const { page, ground, note } of places) {
    const key = `${ground} ${note}`;
    const row = rows.get(key) ?? { ground, note, places: 0, pages: new Set<number>() };
    row.places += 1;
    if (page !== null) row.pages.add(page);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ pages, ...row }) => ({
    ...row,
    pages: [...pages].toSorted((a, b) => a - b),
  }));
}
