/** What a text is in its file: shown, or hidden and how. */
export type PartRole =
  | 'body'
  | 'table-cell'
  | 'title'
  | 'file-name'
  | 'alt-text'
  | 'header-footer'
  | 'note'
  | 'text-box'
  | 'sheet-name'
  | 'link'
  // What most readers never see.
  | 'comment'
  | 'deleted-text'
  | 'mixed-text'
  | 'hidden-text'
  | 'faint-text'
  | 'hidden-row'
  | 'hidden-column'
  | 'hidden-sheet'
  | 'hidden-number'
  | 'beyond-print-area'
  | 'formula'
  | 'defined-name'
  | 'cache'
  | 'leftover'
  | 'field-code'
  | 'properties'
  | 'custom-data'
  | 'embedded-file'
  | 'picture-data'
  | 'covered-text'
  | 'invisible-text'
  | 'off-page-text'
  | 'annotation'
  | 'form-field'
  | 'old-revision'
  | 'markup';

/** One text of a file with its place, as a clerk would look for it. */
export interface InspectedPart {
  /** Names the part within this very file; a mask refers to it. */
  readonly id: string;
  /** 工作表“名单”第C列（隐藏）第12行. */
  readonly place: string;
  readonly role: PartRole;
  readonly text: string;
  /** Where it stands in a table, from 0; what is hidden beside the shown text of a cell has none. */
  readonly cell?: CellPlace;
}

/** A cell of one of the tables of a file. */
export interface CellPlace {
  /** 工作表“名单”, 正文表1: the same for all cells of a table and no others. */
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** What can be taken out of a file as a whole. */
export type Removal =
  | 'comments'
  | 'changes'
  | 'hidden-text'
  | 'faint-text'
  | 'hidden-cells'
  | 'hidden-sheets'
  | 'formulas'
  | 'properties'
  | 'embedded'
  | 'caches'
  | 'custom-data'
  | 'picture-data'
  | 'macros'
  | 'revisions';

/** Something in the build of a file that a reader of it does not see. */
export interface StructureNote {
  /** What takes it out; null where nothing here can: the sentence says what to do. */
  readonly removal: Removal | null;
  /** A Chinese sentence: what there is, and where. */
  readonly says: string;
}

/** Kinds of files that are looked into. */
export type InspectedKind =
  | 'docx'
  | 'xlsx'
  | 'pdf'
  | 'html'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heif'
  | 'doc'
  | 'xls'
  | 'mht'
  | 'json'
  | 'text';

/** Everything that a reader or a tool could find in a file. */
export interface FileInspection {
  readonly kind: InspectedKind;
  readonly parts: readonly InspectedPart[];
  readonly structure: readonly StructureNote[];
}

/** How the text of a segment is written at its place. */
export type Writing =
  /** Text between tags, character references resolved. */
  | 'text'
  /** Value of an attribute. */
  | 'attribute'
  /** A whole `c` element of a sheet whose value is a number or made by a formula. */
  | 'cell'
  /** A whole `f` element, which is dropped where anything in it is masked. */
  | 'formula'
  /** A whole comment of markup, dropped likewise. */
  | 'comment';

/** A stretch of a member of a package (or of the one text of a page) that holds part of a text. */
export interface Segment {
  readonly member: string;
  /** Offsets in the member's decoded text, UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly writing: Writing;
}

/** A part with where it is written: its text is that of its segments, one after the other. */
export interface LocatedPart extends InspectedPart {
  readonly segments: readonly Segment[];
}
