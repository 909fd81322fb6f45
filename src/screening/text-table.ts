import { isHeadingRow } from './column.ts';
import type { Tally } from './passage.ts';
import { spacedRows } from './spaced-rows.ts';

/** A table written with tabs or vertical bars in a text, with where its cells stand. */
export interface TextTable {
  readonly start: number;
  readonly end: number;
  /** The line above. */
  readonly caption: string;
  /** Headings, where they stand apart from the rows. */
  readonly headings?: readonly string[];
  readonly rows: readonly (readonly TextCell[])[];
}

export interface TextCell {
  readonly text: string;
  readonly start: number;
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
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return spacedRows(lines).map(({ headings, caption, first, rows }) => {
    const last = first + rows.length - 1;
    return {
      start: starts[first] ?? 0,
      end: (starts[last] ?? 0) + (lines[last]?.length ?? 0),
      caption,
      headings,
      rows: rows.map((row, index) =>
        row.map((cell) => ({ text: cell.text, start: cell.start + (starts[first + index] ?? 0) })),
      ),
    };
  });
}

function borderedTables(text: string, tally: Tally): TextTable[] {
  if (!text.includes('\t') && !text.includes('|')) return [];
  tally.steps += text.length;
  const tables: TextTable[] = [];
  let rows: (readonly TextCell[])[] = [];
  let count = 0;
  let hasHeadings = false;
  let above = '';
  let last = '';
  let open = 0;
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const isRow = hasBorder(text, at, end);
    if (isRow) {
      if (count === 0) {
        open = at;
        above = last;
      }
      count += 1;
      // Rows of figures that no headings stand above are not kept.
      if (hasHeadings || count <= deepest) {
        const cells = cellsOf(text, at, end);
        rows.push(cells);
        hasHeadings ||= isHeadingRow(cells.map((cell) => cell.text));
      }
    }
    if (!isRow || newline < 0) {
      const close = isRow ? end : Math.max(open, at - 1);
      if (hasHeadings && rows.length > 1) tables.push({ start: open, end: close, caption: above, rows });
      rows = [];
      count = 0;
      hasHeadings = false;
      if (end > at) last = text.slice(at, Math.min(end, at + 200));
    }
    at = end + 1;
  }
  return tables;
}

function hasBorder(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x09 || code === 0x7c) return true;
  }
  return false;
}

function cellsOf(text: string, start: number, end: number): TextCell[] {
  const cells: TextCell[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const code = text.charCodeAt(at);
    if (at < end && code !== 0x09 && code !== 0x7c) continue;
    cells.push({ text: text.slice(from, at), start: from });
    from = at + 1;
  }
  return cells;
}
