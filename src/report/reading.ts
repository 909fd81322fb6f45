import type { AnnualReport, NarrativePart } from './annual-report.ts';
import type { CellAddress } from './cell.ts';

/** An annual report as read from a document: the figures, and the evidence behind each. */
export interface Reading {
  readonly report: AnnualReport;
  /** Evidence for the cells that are not a plain number, by `cellKey`. Plain numbers are not listed. */
  readonly cells: ReadonlyMap<string, CellEvidence>;
  /** The headings of the six parts as they stand, in the order of the document. */
  readonly headings: readonly PartHeading[];
  /** Title lines as they stand in the document, joined; null where none was found. */
  readonly title: string | null;
  /** All text outside the tables, in order: what the rules on prose read. */
  readonly text: string;
  /** Lines or cells that look like figures of a table but could not be placed, as they stand. */
  readonly unplaced: readonly string[];
  /** What the reader noticed about the document as a whole, in Chinese sentences (two reports in one file). */
  readonly remarks: readonly string[];
  /** False where the report came as data (JSON): there is then no document to hold against the form. */
  readonly fromDocument: boolean;
}

/**
 * What stands in a cell that is not a plain number.
 * - `blank`: the cell is empty. `mark`: "/", "-", 无 and the like. `words`: text where a number belongs.
 * - `noted`: a number with a note or unit beside it (`22（其中修订16件）`); the number was read.
 * - `unplaced`: the row holds figures, but which column each belongs to is not certain.
 * - `missing`: the row or the table is not in the document.
 * - `out-of-range`: a number that the form does not allow there (negative, fraction).
 */
export type CellState = 'blank' | 'mark' | 'words' | 'noted' | 'unplaced' | 'missing' | 'out-of-range';

export interface CellEvidence {
  readonly cell: CellAddress;
  readonly state: CellState;
  /** What stands in the cell or, for `unplaced`, in the row. */
  readonly raw: string;
  /** Why it could not be placed, in Chinese, for `unplaced` and `missing`. */
  readonly reason?: string;
}

/** A heading of one of the six parts as it stands in the document. */
export interface PartHeading {
  /** Index of the part in the edition, 0–5. */
  readonly part: number;
  /** The number before it as printed (一 … 六), or null. */
  readonly number: string | null;
  /** Its words as printed, spaces and line breaks folded. */
  readonly title: string;
  /** Text of the part outside the tables. */
  readonly text: string;
}

/** A reading with no evidence, for a report that came as data. */
export function readingOf(report: AnnualReport): Reading {
  const { narrative } = report;
  const parts: readonly NarrativePart[] = ['preamble', 'overview', 'problems', 'other'];
  return {
    report,
    cells: new Map(),
    headings: [],
    title: null,
    text: parts.flatMap((part) => narrative[part] ?? []).join('\n'),
    unplaced: [],
    remarks: [],
    fromDocument: false,
  };
}
