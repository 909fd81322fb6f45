import { positionOf, type DocFile } from './doc-file.ts';
import { paragraphProperties, unseenText } from './doc-properties.ts';
import { numberOf, sprm, type Sprm } from './doc-sprms.ts';
import type { ListPlace } from './list-numbering.ts';

/** A paragraph of a Word binary file, with what places it in a table. */
export interface DocParagraph {
  readonly text: string;
  readonly level?: number;
  readonly place?: ListPlace;
  /** Tables that it stands in, one inside the other. */
  readonly depth: number;
  readonly endsCell: boolean;
  /** It stands for no text but for the end of a row. */
  readonly endsRow: boolean;
  readonly sprms: readonly Sprm[];
}

/** What was met and not read. */
export interface Met {
  pictures: number;
}

const cellMark = '\u0007';

/** Paragraphs of the text from one character up to another, in order. `styles` gives what styles set. */
export function docParagraphs(
  file: DocFile,
  { from, to }: { readonly from: number; readonly to: number },
  styles: (style: number) => readonly Sprm[],
  met: Met,
): DocParagraph[] {
  const propertiesAt = paragraphProperties(file);
  const unseenAt = unseenText(file);
  const field = new FieldState();
  const paragraphs: DocParagraph[] = [];
  let text = '';
  for (let at = from; at < to; at += 1) {
    const char = file.text[at] ?? '';
    const position = positionOf(file.pieces, at);
    if (char !== '\r' && char !== cellMark && char !== '\f') {
      if (field.shows(char) && !unseenAt(position)) text += visible(char, met);
      continue;
    }
    const { style = 0, sprms: own = [] } = propertiesAt(position) ?? {};
    paragraphs.push(paragraphOf(text, char, style, [...styles(style), ...own]));
    text = '';
  }
  return paragraphs;
}

function paragraphOf(text: string, mark: string, style: number, sprms: readonly Sprm[]): DocParagraph {
  const inTable = numberOf(sprms, sprm.inTable) === 1;
  const depth = inTable ? Math.max(1, numberOf(sprms, sprm.tableDepth) ?? 1) : 0;
  const level = headingLevel(style, sprms);
  const place = placeOf(sprms);
  return {
    text: text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .join('\n'),
    depth,
    endsRow: numberOf(sprms, depth > 1 ? sprm.innerRowEnd : sprm.rowEnd) === 1,
    endsCell: depth > 1 ? numberOf(sprms, sprm.innerCellEnd) === 1 : mark === cellMark,
    sprms,
    ...(level === undefined ? {} : { level }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Level of a heading: by outline level, or by style, of which the first nine are Word's headings. */
function headingLevel(style: number, sprms: readonly Sprm[]): number | undefined {
  const outline = numberOf(sprms, sprm.outlineLevel);
  if (outline !== undefined) return outline <= 5 ? outline + 1 : undefined;
  return style >= 1 && style <= 6 ? style : undefined;
}

function placeOf(sprms: readonly Sprm[]): ListPlace | undefined {
  const list = numberOf(sprms, sprm.list);
  return list === undefined ? undefined : { list: String(list), level: numberOf(sprms, sprm.listLevel) ?? 0 };
}

/** A field stands as its instruction and its result, each behind a mark; the result is what is seen. */
class FieldState {
  readonly #inInstruction: boolean[] = [];

  shows(char: string): boolean {
    if (char === '\u0013') this.#inInstruction.push(true);
    else if (char === '\u0014') {
      this.#inInstruction.pop();
      this.#inInstruction.push(false);
    } else if (char === '\u0015') this.#inInstruction.pop();
    else return !this.#inInstruction.includes(true);
    return false;
  }
}

/** A character as it is seen: pictures, note marks and characters without width are not text. */
function visible(char: string, met: Met): string {
  if (char === '\u0001' || char === '\u0008') met.pictures += 1;
  if (char === '\u000B') return '\n';
  if (char === '\u001E') return '-';
  if (char === '\u00A0') return ' ';
  if (char < ' ' && char !== '\t') return '';
  return /[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(char) ? '' : char;
}
