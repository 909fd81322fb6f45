/** Settings of `writeReport`. */
export interface WriteOptions {
  /** Folder with licensed fonts (仿宋_GB2312, 方正小标宋简体, 楷体_GB2312) for the PDF. */
  readonly fontFolder?: string;
  /** The moment written into a file's properties; now where absent. The same moment gives the same bytes. */
  readonly writtenAt?: Date;
  /** For a workbook that is made public: every figure as it was filed, none as a formula. */
  readonly fixed?: boolean;
  /** Publishing facts for the head of the web page: PubDate (2026-01-22 09:00), ContentSource, Url. */
  readonly published?: {
    readonly at?: string;
    readonly source?: string;
    readonly url?: string;
  };
}

/** What the writer of one format makes; the remarks are those of the format alone. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

/** Stands in a PDF for a character that no font has. */
export const replacement = '□';
