import type { AnnualReport, EditionId } from '../../../src/report/annual-report.ts';
import type { CellAddress } from '../../../src/report/cell.ts';
import type { SourceDocument } from '../../../src/report/source.ts';
import type { Wording } from './wordings.ts';

/** A file as a layout writes it. */
export interface RenderedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Rendered = SourceDocument | RenderedFile;

/** A way in which the official form is laid out in the wild. */
export interface Layout {
  readonly name: string;
  /** `source`: blocks and tables; `text`, `html`: a file. */
  readonly kind: 'source' | 'text' | 'html';
  /** True where every cell must be recovered; else those that `acceptable` names may be null. */
  readonly exact: boolean;
  /** `words` are changes of wording that come before the layout's own. */
  readonly render: (report: AnnualReport, words?: readonly Wording[]) => Rendered;
  /** Cells that may be null though the report has a figure. None where `exact`. */
  readonly acceptable: (cell: CellAddress, value: number | null) => boolean;
  /** Forms that it can show; both by default. */
  readonly editions: readonly EditionId[];
  /** Parts of the text that the document does not have. */
  readonly absent: readonly ('preamble' | 'overview' | 'problems' | 'other')[];
  /** `maybe` where it need not be recognised as a table of the form at all. */
  readonly forms: 'told' | 'maybe';
  /** Names and prose as the document prints them. */
  readonly printed: (text: string) => string;
}

export function isFile(rendered: Rendered): rendered is RenderedFile {
  return 'bytes' in rendered;
}
