import type { Paragraph } from '../../../report/source.ts';
import { cellsOf, isWide, type Line, piecesOf, textOf } from './lines.ts';

/** The column of text on a page: where full lines begin and end, and the size of its type. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Lines of body text that reach the right edge: the fewer, the less is known of where it lies. */
  readonly full: number;
}

/** Fewer full lines than this, and a page does not show how wide its text is set. */
const fewestFull = 3;

/** A page of the width of another, whose lines reach no further than this part of it, is a list of short lines. */
const shortest = 0.6;

/** A paragraph with what is needed to go on over a page break. */
export interface OpenParagraph extends Paragraph {
  /** True where the last line is full, so that the text may go on. */
  readonly open: boolean;
  /** True where the first line is not indented, so that it may go on from the page before. */
  readonly continues: boolean;
  readonly size: number;
}

/** The column that the lines of one page are set in; the list must not be empty. */
export function textColumn(lines: readonly Line[]): TextColumn {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.glyphs.length);
  }
  const size = [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  const right = Math.max(...body.map((line) => line.right));
  const full = body.filter((line) => right - line.right < 1.6 * size);
  // Left edge: that of the lines after a full line, where there are any; a first line is indented.
  const left = Math.min(...(full.length > 1 ? full : body).map((line) => line.left));
  return { left, right, size, full: full.length };
}

/**
 * The column of each page. A page of headings, remarks and tables has hardly any full line of its own, and
 * its short ones would pass for full and be joined: it has the column of that page, of its own format where
 * there is one, which shows most of it.
 */
export function textColumns(
  pages: readonly { readonly height: number; readonly lines: readonly Line[] }[],
): TextColumn[] {
  const columns = pages.map(({ lines }) => (lines.length === 0 ? noText : textColumn(lines)));
  // By area, not by lines: a list of words makes many lines that end alike.
  const area = ({ full, left, right }: TextColumn) => full * (right - left);
  const fullest = (among: readonly TextColumn[]) =>
    among.reduce((a, b) => (area(b) > area(a) ? b : a), noText);
  return pages.map(({ height }, at) => {
    const own = columns[at] ?? noText;
    const alike = fullest(columns.filter((_, other) => Math.abs((pages[other]?.height ?? 0) - height) < 1));
    const best = alike.full >= fewestFull ? alike : fullest(columns);
    const enough = alike.full >= fewestFull ? Math.max(fewestFull, alike.full / 2) : fewestFull;
    const short = own.right < best.left + shortest * (best.right - best.left);
    if ((own.full >= enough && !short) || own.right >= best.right) return own;
    return { ...own, left: Math.min(own.left, best.left), right: best.right };
  });
}

const noText: TextColumn = { left: 0, right: 0, size: 0, full: 0 };

/** Joins lines that follow each other into paragraphs. */
export function paragraphsOf(lines: readonly Line[], column: TextColumn, page: number): OpenParagraph[] {
  const paragraphs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && previous !== undefined && goesOn(previous, line, column)) last.push(line);
    else paragraphs.push([line]);
    previous = line;
  }
  return paragraphs.map((members) => {
    const [first, last] = [members[0], members.at(-1)];
    const size = Math.max(...members.map((line) => line.size));
    const centred = members.every((line, at) => at === 0 || isUnder(members[at - 1], line, column));
    const prominent = isLarge(size, column) && centred;
    return {
      kind: 'paragraph',
      text: members.map(lineText).reduce(joinTexts),
      page,
      ...(prominent ? { level: 1 } : {}),
      open: last !== undefined && isFull(last, column) && !isTabular(last),
      continues: first !== undefined && isFlush(first, column) && !isTabular(first),
      size,
    };
  });
}

/** Joins texts of lines: Chinese without a space, Latin words with one. */
export function joinTexts(a: string, b: string): string {
  const wide = isWide(a.at(-1) ?? '') || isWide(b.slice(0, 1));
  return wide || /[-\u00AD]$/.test(a) ? a + b : `${a} ${b}`;
}

/** Lines in several columns keep wide gaps, so that the columns can still be told apart. */
const lineText = (line: Line): string =>
  isTabular(line)
    ? cellsOf(line, 1.5)
        .map((piece) => textOf(piece))
        .join('   ')
    : textOf(line);

function goesOn(above: Line, below: Line, column: TextColumn): boolean {
  const sameSize = Math.abs(above.size - below.size) < 0.1 * above.size;
  const near = below.baseline - above.baseline < 2.6 * above.size;
  return (
    sameSize &&
    near &&
    !beginsPart(textOf(above), textOf(below)) &&
    !standsAlone(textOf(below)) &&
    isFull(above, column) &&
    (isFlush(below, column) || isUnder(above, below, column)) &&
    !isTabular(above) &&
    !isTabular(below)
  );
}

/** A large centred line under one that fills the column: a title that had no room on one line. */
function isUnder(above: Line | undefined, below: Line, column: TextColumn): boolean {
  const middle = ({ left, right }: Pick<Line, 'left' | 'right'>) => (left + right) / 2;
  const width = ({ left, right }: Pick<Line, 'left' | 'right'>) => right - left;
  return (
    above !== undefined &&
    isLarge(below.size, column) &&
    width(column) - width(above) < 2.2 * above.size &&
    Math.abs(middle(below) - middle(column)) < below.size
  );
}

const isLarge = (size: number, column: TextColumn): boolean => size > column.size * 1.2;

/**
 * A heading after a full last line, where headings are not indented, or where nothing on the new page tells
 * that they are.
 */
export const beginsPart = (above: string, below: string): boolean =>
  /[。！？；：]$/.test(above) &&
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/.test(below);

/** A line of figures only: the text of a paragraph would go on with a unit or a full stop. */
export const standsAlone = (text: string): boolean => /^[\d.,\s]*\d$/.test(text);

/** A full line leaves no room for two characters more: a line may end early so that a mark does not begin the next. */
const isFull = (line: Line, column: TextColumn): boolean => column.right - line.right < 2.2 * line.size;

const isFlush = (line: Line, column: TextColumn): boolean => line.left - column.left < 0.9 * line.size;

const isTabular = (line: Line): boolean => piecesOf(line, 2).length > 1;
