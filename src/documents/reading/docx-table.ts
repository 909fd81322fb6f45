import type { Block, TableCell } from '../../report/source.ts';
import { unwrapped } from './docx-wrappers.ts';
import { tableCell } from './grid.ts';
import { attributeOf, childOf, childrenOf, isOn, tagOf, valueOf, type XmlNode } from './office-xml.ts';
import { isLayout } from './layout-table.ts';

/** A cell being read; `column` and `columns` count grid columns. */
interface WordCell {
  readonly column: number;
  readonly blocks: readonly Block[];
  columns: number;
  rows: number;
}

/** Grid columns narrower than this, in twentieths of a point, are slips of a hand-drawn table (2 mm). */
const sliver = 120;

/**
 * A Word table with its spans. A table that is layout (it holds a table, or is one cell, or an article) is
 * read as what it holds, in order. Rows that are deleted by a tracked change or hidden are left out.
 */
export function readWordTable(table: XmlNode, blocksOf: (cell: XmlNode) => Block[]): Block[] {
  const rows = readRows(table, blocksOf);
  const cells = rows.flat();
  if (cells.length === 0) return [];
  if (isLayout(cells.map((cell) => cell.blocks))) return cells.flatMap((cell) => cell.blocks);
  const snap = snapped(gridWidths(table), cells);
  return [{ kind: 'table', rows: rows.map((row) => row.map((cell) => fitted(cell, snap))), gridded: true }];
}

function readRows(table: XmlNode, blocksOf: (cell: XmlNode) => Block[]): WordCell[][] {
  const rows: WordCell[][] = [];
  let above = new Map<number, WordCell>();
  for (const row of unwrapped(childrenOf(table))) {
    const properties = childOf(row, 'trPr');
    if (tagOf(row) !== 'tr' || childOf(properties, 'del') !== undefined || isOn(properties, 'hidden'))
      continue;
    const cells: WordCell[] = [];
    const open = new Map<number, WordCell>();
    let column = Number(valueOf(properties, 'gridBefore') ?? '0');
    if (column > 0) cells.push({ column: 0, blocks: [], columns: column, rows: 1 });
    for (const node of unwrapped(childrenOf(row))) {
      if (tagOf(node) !== 'tc') continue;
      const settings = childOf(node, 'tcPr');
      const columns = Math.max(1, Math.min(Number(valueOf(settings, 'gridSpan') ?? '1') || 1, 1_000));
      const merge = childOf(settings, 'vMerge');
      const begun =
        merge === undefined || attributeOf(merge, 'val') === 'restart' ? undefined : above.get(column);
      const left = cells.at(-1);
      if (begun !== undefined) {
        begun.rows += 1;
        open.set(column, begun);
      } else if (continuesLeft(settings) && left !== undefined) left.columns += columns;
      else {
        const cell: WordCell = { column, blocks: blocksOf(node), columns, rows: 1 };
        cells.push(cell);
        if (merge !== undefined) open.set(column, cell);
      }
      column += columns;
    }
    rows.push(cells);
    above = open;
  }
  return rows;
}

/** Whether a cell continues the one on its left, in the way of old documents. */
function continuesLeft(settings: XmlNode | undefined): boolean {
  const merge = childOf(settings, 'hMerge');
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

function gridWidths(table: XmlNode): number[] {
  const grid = childOf(table, 'tblGrid');
  const columns = grid === undefined ? [] : childrenOf(grid).filter((node) => tagOf(node) === 'gridCol');
  return columns.map((node) => Number(attributeOf(node, 'w') ?? '0'));
}

/**
 * Where each grid line lies once slivers are gone: hand-drawn tables have cells that end a hair apart, and
 * each hair is a grid column. Left as it is where a cell would vanish.
 */
function snapped(widths: readonly number[], cells: readonly WordCell[]): (line: number) => number {
  const lines = [0];
  for (const width of widths) {
    const last = lines.at(-1) ?? 0;
    lines.push(width > 0 && width < sliver ? last : last + 1);
  }
  const end = lines.at(-1) ?? 0;
  const snap = (line: number) => lines[line] ?? end + line - widths.length;
  const whole = cells.every((cell) => snap(cell.column + cell.columns) > snap(cell.column));
  return whole ? snap : (line) => line;
}

function fitted(cell: WordCell, snap: (line: number) => number): TableCell {
  const text = cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  return tableCell(text, snap(cell.column + cell.columns) - snap(cell.column), cell.rows);
}
