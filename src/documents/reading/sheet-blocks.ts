import type { Block, Table } from '../../report/source.ts';
import { tableCell } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Cells with text and merged ranges of a sheet; rows and columns count from 0. */
export interface Sheet {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of one table that are written out at most, the blank ones too. */
const mostCells = 300_000;

/** Text of a row longer than this is prose, not a label. */
const longestLabel = 60;

/**
 * A sheet as blocks. Blank rows part it, and so do rows that hold only prose, or only a numbered heading
 * across the whole sheet; a part with one cell a row is paragraphs, any other is a table. Columns without any text in the whole sheet are left out, blank cells to the right of a table too; within
 * the sheet, a column stays the same column in all its tables.
 */
export function sheetBlocks(sheet: Sheet): Block[] {
  const texts = visibleTexts(sheet);
  const columns = [...new Set([...texts.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  return partsOf(sheet, texts, proseRows(sheet.merges, texts, columns)).flatMap((rows): Block[] => {
    const plain = rows.every((row) => (texts.get(row)?.size ?? 0) <= 1);
    if (!plain) return [tableOf(rows, columns, texts, sheet.merges)];
    return rows
      .flatMap((row) => [...(texts.get(row)?.values() ?? [])])
      .map((text) => ({ kind: 'paragraph', text }));
  });
}

/** Text by row and column; that of a merged range whose first cell is hidden stands at its first visible one. */
function visibleTexts({ cells, merges, hiddenRows, hiddenColumns }: Sheet): Map<number, Map<number, string>> {
  const anchors = new Map(merges.map((merge) => [`${merge.top},${merge.left}`, merge] as const));
  const texts = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const merge = anchors.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
    const top = firstOutside(merge.top, merge.bottom, hiddenRows);
    const left = firstOutside(merge.left, merge.right, hiddenColumns);
    if (top === undefined || left === undefined) continue;
    const line = texts.get(top) ?? new Map<number, string>();
    texts.set(top, line.set(left, text));
  }
  return texts;
}

function firstOutside(from: number, to: number, hidden: ReadonlySet<number>): number | undefined {
  for (let index = from; index <= to; index += 1) if (!hidden.has(index)) return index;
  return undefined;
}

/** Visible rows in runs: a run goes on while rows have text or a merged range joins them to the row above. */
function partsOf(sheet: Sheet, texts: ReadonlyMap<number, unknown>, prose: ReadonlySet<number>): number[][] {
  const rows = [...texts.keys()].sort((a, b) => a - b);
  const reach = new Map<number, number>();
  for (const { top, bottom } of sheet.merges) reach.set(top, Math.max(reach.get(top) ?? top, bottom));
  const parts: number[][] = [];
  let end = -1;
  for (const row of rows) {
    let part = parts.at(-1);
    const last = part?.at(-1) ?? -2;
    const between: number[] = [];
    for (let next = last + 1; next < row && next <= end; next += 1)
      if (!sheet.hiddenRows.has(next)) between.push(next);
    const gap = row - last - 1 - countWithin(sheet.hiddenRows, last, row) - between.length;
    if (part === undefined || gap > 0 || (row > end && (prose.has(row) || prose.has(last)))) {
      part = [];
      parts.push(part);
    } else part.push(...between);
    part.push(row);
    end = Math.max(end, reach.get(row) ?? row);
  }
  return parts;
}

/**
 * Rows that hold one text only, and that prose, or a heading numbered as Chinese documents are (一、). A
 * heading counts only across the whole sheet: in a blank form, labels of rows stand alone too.
 */
function proseRows(
  merges: readonly Merge[],
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  columns: readonly number[],
): ReadonlySet<number> {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  const whole = new Set(
    merges.filter(({ left, right }) => left <= first && right >= last).map(({ top }) => top),
  );
  const prose = new Set<number>();
  for (const [row, cells] of texts) {
    const text = [...cells.values()].join('').trim();
    const heading = whole.has(row) && /^[一二三四五六七八九十]+、/.test(text);
    if (cells.size === 1 && (heading || text.length > longestLabel)) prose.add(row);
  }
  return prose;
}

function countWithin(hidden: ReadonlySet<number>, after: number, before: number): number {
  let count = 0;
  for (const row of hidden) if (row > after && row < before) count += 1;
  return count;
}

function tableOf(
  rows: readonly number[],
  columns: readonly number[],
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merges: readonly Merge[],
): Table {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  const near = merges.filter(({ top, bottom }) => bottom >= first && top <= last);
  const hasText = (row: number, column: number) => texts.get(row)?.has(column) === true;
  const width = Math.max(
    ...rows.map((row) => columns.findLastIndex((column) => hasText(row, column)) + 1),
    ...near.map(
      (merge) => columns.findLastIndex((column) => column <= merge.right && isAnchored(merge, hasText)) + 1,
    ),
  );
  if (rows.length * width > mostCells)
    throw new UnreadableFile('表格里的单元格过多，不像年度报告，没有读取。');
  const spans = spansOf(rows, columns.slice(0, width), near);
  return {
    kind: 'table',
    gridded: true,
    rows: rows.map((row) =>
      columns.slice(0, width).flatMap((column) => {
        const span = spans.get(`${row},${column}`);
        if (span === 'covered') return [];
        return [tableCell(texts.get(row)?.get(column) ?? '', span?.columns ?? 1, span?.rows ?? 1)];
      }),
    ),
  };
}

/** Whether a merged range shows text, and so is more than an empty frame. */
function isAnchored(
  { top, left, bottom, right }: Merge,
  hasText: (row: number, column: number) => boolean,
): boolean {
  for (let row = top; row <= Math.min(bottom, top + 200); row += 1) {
    for (let column = left; column <= Math.min(right, left + 200); column += 1)
      if (hasText(row, column)) return true;
  }
  return false;
}

type Span = { readonly rows: number; readonly columns: number } | 'covered';

function spansOf(
  rows: readonly number[],
  columns: readonly number[],
  merges: readonly Merge[],
): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const merge of merges) {
    const down = rows.filter((row) => row >= merge.top && row <= merge.bottom);
    const across = columns.filter((column) => column >= merge.left && column <= merge.right);
    for (const row of down) for (const column of across) spans.set(`${row},${column}`, 'covered');
    const [top, left] = [down[0], across[0]];
    if (top !== undefined && left !== undefined) {
      spans.set(`${top},${left}`, { rows: down.length, columns: across.length });
    }
  }
  return spans;
}
