/** What a piece of text is in a document. */
export type PartRole =
  | 'title'
  | 'body'
  | 'cell'
  | 'file-name'
  | 'alt'
  | 'header'
  | 'footnote'
  | 'metadata'
  | 'comment'
  | 'deleted'
  | 'annotation'
  | 'covered'
  | 'embedded'
  | 'hidden';

/** One piece of text of a document: a paragraph, a cell, a file name, a comment. */
export interface ScreenedPart {
  /** Where it stands, as a clerk understands it: 工作表“名单”第3行C列（隐藏）. */
  readonly place: string;
  readonly role: PartRole;
  readonly text: string;
}

/** A table of a document: each cell is a part with a place and a role of its own, so that a hidden column stays in its row. */
export interface ScreenedTable {
  readonly place: string;
  /** Title or sheet name, where there is one. */
  readonly caption?: string;
  /** Headings, where they are known and not among the rows. */
  readonly headings?: readonly string[];
  /** Rows may differ in length; a cell that is merged away is a part with an empty text. */
  readonly rows: readonly (readonly ScreenedPart[])[];
}

/** What is screened: parts and tables in the order of the document. */
export type Screened = ScreenedPart | ScreenedTable;

/** How the places that no reader of the page sees are called in a reason. */
const hidden: Readonly<Partial<Record<PartRole, string>>> = {
  metadata: '文件属性',
  comment: '批注',
  deleted: '修订痕迹',
  annotation: '注释',
  covered: '遮挡物下面',
  embedded: '嵌入的文件',
  hidden: '隐藏内容',
};

/** The name of a place that readers do not see, or null for one that they see. */
export function hiddenPlace(role: PartRole): string | null {
  return hidden[role] ?? null;
}
