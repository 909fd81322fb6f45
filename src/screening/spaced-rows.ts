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

/**
 * Finds the rows of lists of people among lines: below a line of headings, those with as many words as there are
 * headings. A row with an empty cell has fewer words and is read as running text.
 * @param lines without line breaks at their ends
 */
export function spacedRows(lines: readonly string[]): SpacedRows[] {
  const found: SpacedRows[] = [];
  let headings: readonly string[] | null = null;
  let caption = '';
  let open: (SpacedRows & { rows: string[][]; starts: number[][] }) | null = null;
  let last = 0;
  lines.forEach((line, index) => {
    if (line.length > longestLine) {
      headings = null;
      open = null;
      return;
    }
    if (nameHeading.test(line)) {
      const { texts } = wordsOf(line);
      if (texts.length >= 3 && texts.length <= mostCells && isHeadingRow(texts)) {
        headings = texts;
        caption = titleAbove(lines, index);
        open = null;
        last = index;
        return;
      }
    }
    if (headings === null) return;
    // Most lines are no row: what they consist of is not asked for.
    if (countOf(line, headings.length) !== headings.length) {
      open = null;
      if (index - last > farthest) headings = null;
      return;
    }
    last = index;
    if (open === null) {
      open = { headings, caption, first: index, rows: [], starts: [] };
      found.push(open);
    }
    const { texts, starts } = wordsOf(line);
    open.rows.push(texts);
    open.starts.push(starts);
  });
  return found;
}

/** Up to three lines of one or two words above a line, to the next row of another list. */
function titleAbove(lines: readonly string[], index: number): string {
  const title: string[] = [];
  for (let at = index - 1; at >= 0 && index - at <= 3; at -= 1) {
    const line = lines[at] ?? '';
    if (line.length > longestLine || countOf(line, 2) > 2) break;
    title.unshift(line.trim());
  }
  return title.join(' ').slice(0, 200);
}
