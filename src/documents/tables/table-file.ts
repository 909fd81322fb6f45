/** A file of tables, as rows of cells. It can be handed to and from a worker thread. */
export interface TableFile {
  readonly sheets: readonly TableSheet[];
  /** What of the file was left out, or read otherwise than its name says, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** One sheet. */
export interface TableSheet {
  readonly name: string;
  /**
   * `rows[i]` is row i + 1 of the sheet, so that a fault can be told by the number that the person sees. Blank rows
   * and hidden ones are empty; cells of hidden columns are blank; blank cells at the end of a row are left out. Dates
   * are written 2026-11-20.
   */
  readonly rows: readonly (readonly string[])[];
  /** What was left out or written into several cells, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** What a file of tables may hold at most. */
export const tableLimits = {
  rows: 20_000,
  columns: 100,
  /** Characters of all cells together. */
  characters: 8_000_000,
} as const;
