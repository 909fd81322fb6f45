import type { CellAddress } from '../../report/index.ts';

/** The report as it is to be printed, whatever the file format: what every writer of this folder draws. */
export interface ReportLayout {
  readonly title: string;
  /** The title as printed: in one line, or cut after the name of the public body where one line is too short. */
  readonly titleLines: readonly string[];
  /** Name of the public body, where it is known: the source named in a file's properties. */
  readonly agency: string | null;
  readonly preamble: readonly LayoutParagraph[];
  readonly parts: readonly LayoutPart[];
  /** What the reader of the file should know, in Chinese sentences: cells left empty, a missing title. */
  readonly remarks: readonly string[];
}

/** One of the six parts: its heading, and either paragraphs or a table. */
export interface LayoutPart {
  /** 一、总体情况 */
  readonly heading: string;
  readonly paragraphs: readonly LayoutParagraph[];
  readonly table?: LayoutTable;
}

/** One paragraph: first its lead, the title of a section `（一）主动公开。`, then the rest; either may be empty. */
export interface LayoutParagraph {
  readonly lead: string;
  readonly text: string;
}

/** One of the three tables as a grid with merged cells, merged as the official form merges them. */
export interface LayoutTable {
  readonly number: 2 | 3 | 4;
  /** 表二 */
  readonly name: string;
  readonly caption: string;
  /** One sentence for those who cannot see the table. */
  readonly description: string;
  /** Width of each column in mm; together the 156 mm of the type area. */
  readonly widths: readonly number[];
  /** Rows at the top that are repeated where the table runs over a page. */
  readonly headRows: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

/**
 * `heading` stands above figures, `label` left of them, `figure` is a number of the report, `note` the
 * remark in the head of table 3.
 */
export type LayoutCellKind = 'heading' | 'label' | 'figure' | 'note';

export interface LayoutCell {
  readonly kind: LayoutCellKind;
  /** Lines separated by `\n`. */
  readonly text: string;
  /** First column that the cell covers, 0-based. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center';
  /** For figures: which cell of the report it is, and its number; null = not known, printed empty. */
  readonly figure?: { readonly address: CellAddress; readonly value: number | null };
}

/** Characters of 2号 (22 pt) that fit in a line of the type area. */
export const titleLineLength = 20;

/** Width of the type area (版心) of GB/T 9704-2012, in mm. */
export const typeAreaWidth = 156;
