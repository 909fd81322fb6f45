import { isHeadingRow } from './column.ts';
import type { Tally } from './passage.ts';
import { linesIn, spacedRows } from './spaced-rows.ts';

/** A table written with tabs, vertical bars or blanks in a text. */
export interface TextTable {
  readonly start: number;
  readonly end: number;
  /** The line above. */
  readonly caption: string;
  /** Headings, where they stand apart from the rows. */
  readonly headings?: readonly string[];
  /** Reads the rows. Not kept: all cells of a long text at once would be more work for the memory than the search. */
  readonly read: () => TextRows;
}

/** The cells of rows, and where each of them begins in the text. */
export interface TextRows {
  readonly rows: readonly (readonly string[])[];
  readonly starts: readonly (readonly number[])[];
}

const deepest = 6;

/** The tables of a text that have a row of headings; others are read as running text. */
export function textTables(text: string, tally: Tally): TextTable[] {
  const bordered = borderedTables(text, tally);
  if (!/姓[ 　]{0,4}名|户[ 　]{0,4}主|申请人|领取人/.test(text)) return bordered;
  let next = 0;
  const spaced = spacedTables(text, tally).filter(({ start, end }) => {
    while ((bordered[next]?.end ?? Infinity) <= start) next += 1;
    return (bordered[next]?.start ?? Infinity) >= end;
  });
  return [...bordered, ...spaced].sort((a, b) => a.start - b.start);
}

/** Lists whose cells stand apart by blanks. */
function spacedTables(text: string, tally: Tally): TextTable[] {
  tally.steps += text.length;
  const lines = linesIn(text);
  const startOf = (line: number) => lines.starts[line] ?? 0;
  return spacedRows(lines).map(({ headings, caption, first, rows, starts }) => {
    const last = first + rows.length - 1;
    return {
      start: startOf(first),
      end: startOf(last) + lines.at(last).length,
      caption,
      headings,
      read: () => ({
        rows,
        starts: starts.map((row, index) => row.map((start) => start + startOf(first + index))),
      }),
    };
  });
}

function borderedTables(text: string, tally: Tally): TextTable[] {
  const next = { tab: text.indexOf('\t'), bar: text.indexOf('|') };
  if (next.tab < 0 && next.bar < 0) return [];
  tally.steps += text.length;
  const tables: TextTable[] = [];
  let count = 0;
  let hasHeadings = false;
  let above = '';
  let lastStart = 0;
  let lastEnd = 0;
  let open = 0;
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (next.tab >= 0 && next.tab < at) next.tab = text.indexOf('\t', at);
    if (next.bar >= 0 && next.bar < at) next.bar = text.indexOf('|', at);
    const isRow = (next.tab >= 0 && next.tab < end) || (next.bar >= 0 && next.bar < end);
    if (isRow) {
      if (count === 0) {
        open = at;
        above = text.slice(lastStart, Math.min(lastEnd, lastStart + 200));
      }
      count += 1;
      // Rows of figures that no headings stand above are no list.
      if (!hasHeadings && count <= deepest) hasHeadings = isHeadingRow(cellsOf(text, at, end).texts);
    }
    if (!isRow || newline < 0) {
      const start = open;
      const close = isRow ? end : Math.max(open, at - 1);
      if (hasHeadings && count > 1)
        tables.push({ start, end: close, caption: above, read: () => rowsOf(text, start, close) });
      count = 0;
      hasHeadings = false;
      if (end > at) {
        lastStart = at;
        lastEnd = end;
      }
    }
    at = end + 1;
  }
  return tables;
}

/** The cells of the lines between two offsets. */
function rowsOf(text: string, start: number, end: number): TextRows {
  const rows: string[][] = [];
  const starts: number[][] = [];
  for (let at = start; at <= end;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const cells = cellsOf(text, at, lineEnd);
    rows.push(cells.texts);
    starts.push(cells.starts);
    at = lineEnd + 1;
  }
  return { rows, starts };
}

function cellsOf(text: string, start: number, end: number): { texts: string[]; starts: number[] } {
  const texts: string[] = [];
  const starts: number[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const code = text.charCodeAt(at);
    if (at < end && code !== 0x09 && code !== 0x7c) continue;
    texts.push(text.slice(from, at));
    starts.push(from);
    from = at + 1;
  }
  return { texts, starts };
}
