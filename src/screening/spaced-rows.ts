import { isHeadingRow } from './column.ts';

/** Lines that are rows of a table whose cells stand apart by blanks only, as the text of a PDF comes out. */
export interface SpacedRows {
  readonly headings: readonly string[];
  /** The lines just above the headings: the title. */
  readonly caption: string;
  /** Index of the first line, and the cells of it and of those that follow it without a break. */
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
  /** Where each cell begins in its line. */
  readonly starts: readonly (readonly number[])[];
}

const longestLine = 300;
const mostCells = 20;
// Only lists of people are looked for: the headings must have a name among them.
const nameHeading = /姓[ 　]{0,4}名|户[ 　]{0,4}主|申请人|领取人/;
/** So many lines may lie between two rows: the foot and the head of a page. */
const farthest = 6;

interface Words {
  readonly texts: string[];
  readonly starts: number[];
}

// By code unit, as `\s` has it.
const isBlankAt = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /\s/.test(String.fromCharCode(code)) ? 1 : 0,
);
const mayBeSpelled = /[姓户][ 　]/;

/** The words of a line with their places; 姓 名 is one word. */
function wordsOf(line: string): Words {
  const words: Words = { texts: [], starts: [] };
  for (const match of line.matchAll(/姓[ 　]{1,4}名|户[ 　]{1,4}主|[^\s　]+/gu)) {
    words.texts.push(match[0]);
    words.starts.push(match.index);
  }
  return words;
}

/** How many words a line has, counted no further than one more than `most`. */
function countOf(line: string, most: number): number {
  if (mayBeSpelled.test(line)) return wordsOf(line).texts.length;
  let count = 0;
  let wasBlank = true;
  for (let at = 0; at < line.length && count <= most; at += 1) {
    const blank = isBlankAt[line.charCodeAt(at)] === 1;
    if (wasBlank && !blank) count += 1;
    wasBlank = blank;
  }
  return count;
}

/** Lines without line breaks at their ends. */
export interface Lines {
  readonly count: number;
  /** The line at an index. */
  readonly at: (index: number) => string;
  /** The first line from an index on that speaks of a name, or `count`. */
  readonly nextName: (index: number) => number;
}

/** Lines that stand in a list of their own. */
export function linesOf(lines: readonly string[]): Lines {
  const at = (index: number) => lines[index] ?? '';
  const nextName = (from: number) => {
    let index = from;
    while (index < lines.length && !nameHeading.test(at(index))) index += 1;
    return index;
  };
  return { count: lines.length, at, nextName };
}

/** The lines of a text, and where each begins; only those that are asked for are cut out. */
export function linesIn(text: string): Lines & { readonly starts: readonly number[] } {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const endOf = (index: number) => (starts[index + 1] ?? text.length + 1) - 1;
  const name = new RegExp(nameHeading.source, 'g');
  let known = 0;
  const nextName = (from: number) => {
    const start = starts[from];
    if (start === undefined) return starts.length;
    name.lastIndex = start;
    const found = name.exec(text);
    if (found === null) return starts.length;
    // Asked for from the top to the bottom only.
    known = Math.max(known, from);
    while (endOf(known) < found.index) known += 1;
    return known;
  };
  return { count: starts.length, at: (index) => text.slice(starts[index], endOf(index)), nextName, starts };
}

/**
 * Finds the rows of lists of people among lines: below a line of headings, those with as many words as there are
 * headings. A row with an empty cell has fewer words and is read as running text.
 */
export function spacedRows(lines: Lines): SpacedRows[] {
  const found: SpacedRows[] = [];
  let headings: readonly string[] | null = null;
  let caption = '';
  let open: (SpacedRows & { rows: string[][]; starts: number[][] }) | null = null;
  let last = 0;
  for (let index = 0; index < lines.count; index += 1) {
    if (headings === null) {
      index = lines.nextName(index);
      if (index >= lines.count) break;
    }
    const line = lines.at(index);
    if (line.length > longestLine) {
      headings = null;
      open = null;
      continue;
    }
    if (nameHeading.test(line)) {
      const { texts } = wordsOf(line);
      if (texts.length >= 3 && texts.length <= mostCells && isHeadingRow(texts)) {
        headings = texts;
        caption = titleAbove(lines, index);
        open = null;
        last = index;
        continue;
      }
    }
    if (headings === null) continue;
    // Most lines are no row: what they consist of is not asked for.
    if (countOf(line, headings.length) !== headings.length) {
      open = null;
      if (index - last > farthest) headings = null;
      continue;
    }
    last = index;
    if (open === null) {
      open = { headings, caption, first: index, rows: [], starts: [] };
      found.push(open);
    }
    const { texts, starts } = wordsOf(line);
    open.rows.push(texts);
    open.starts.push(starts);
  }
  return found;
}

/** Up to three lines of one or two words above a line, to the next row of another list. */
function titleAbove(lines: Lines, index: number): string {
  const title: string[] = [];
  for (let at = index - 1; at >= 0 && index - at <= 3; at -= 1) {
    const line = lines.at(at);
    if (line.length > longestLine || countOf(line, 2) > 2) break;
    title.unshift(line.trim());
  }
  return title.join(' ').slice(0, 200);
}
