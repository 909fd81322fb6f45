/**
 * What `report/read` reads: a document as blocks in reading order, whatever file it came from.
 * `documents/reading` makes it; nothing here knows of files.
 */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** Title that the file carries outside its text (HTML title or ArticleTitle, document properties). */
  readonly title?: string;
  /** What the reader of the file had to leave out, in Chinese sentences (pages that are pictures, …). */
  readonly omissions?: readonly string[];
  /** What else is to be said of the file, in Chinese sentences: nothing of it was left out (a wrong ending, …). */
  readonly remarks?: readonly string[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** One paragraph or one line of plain text; a line break inside a paragraph is `\n`. */
  readonly text: string;
  /** 1–6 where the file marks it as a heading. */
  readonly level?: number;
  /** Page, 1-based, where the file has pages. */
  readonly page?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  /**
   * True where rows, columns and spans come from the file itself (HTML, DOCX, XLSX, ruled PDF): a cell's
   * column is then certain. False where a reader cut lines into cells (tab-separated text, unruled PDF).
   */
  readonly gridded: boolean;
  readonly page?: number;
}

export interface TableCell {
  /** Lines of the cell separated by `\n`; empty for a blank cell. */
  readonly text: string;
  /** Columns covered, default 1. */
  readonly colSpan?: number;
  /** Rows covered, default 1. Cells that a span covers are absent from the rows below. */
  readonly rowSpan?: number;
}
