import type { Block } from '../../report/source.ts';
import { unwrapped } from './docx-wrappers.ts';
import { attributeOf, childOf, childrenOf, isOn, tagOf, valueOf, type XmlNode } from './office-xml.ts';
import { placedTable, type PlacedCell } from './placed-table.ts';

/** Grid columns narrower than this, in twentieths of a point, are slips of a hand-drawn table (2 mm). */
const sliver = 120;

/**
 * A Word table as blocks, with its spans. Rows that are deleted by a tracked change or hidden are left out.
 * `blocksOf` gives what a cell holds.
 */
export function readWordTable(table: XmlNode, blocksOf: (cell: XmlNode) => Block[]): Block[] {
  return placedTable(placedRows(table, blocksOf));
}

/** The rows of a Word table that are shown, each cell where it stands on the grid. */
export function placedRows<B>(table: XmlNode, blocksOf: (cell: XmlNode) => B[]): PlacedCell<B>[][] {
  const rows = unwrapped(childrenOf(table))
    .filter((node) => tagOf(node) === 'tr' && isShown(node))
    .map((row) => placedCells(row, blocksOf));
  const snap = snapped(gridWidths(table), rows.flat());
  return rows.map((row) =>
    row.map((cell) => {
      const column = snap(cell.column);
      return { ...cell, column, columns: snap(cell.column + cell.columns) - column };
    }),
  );
}

function isShown(row: XmlNode): boolean {
  const properties = childOf(row, 'trPr');
  return childOf(properties, 'del') === undefined && !isOn(properties, 'hidden');
}

function placedCells<B>(row: XmlNode, blocksOf: (cell: XmlNode) => B[]): PlacedCell<B>[] {
  const cells: PlacedCell<B>[] = [];
  let column = Number(valueOf(childOf(row, 'trPr'), 'gridBefore') ?? '0');
  if (column > 0) cells.push({ column: 0, columns: column, blocks: [] });
  for (const node of unwrapped(childrenOf(row))) {
    if (tagOf(node) !== 'tc') continue;
    const settings = childOf(node, 'tcPr');
    const columns = Math.max(1, Math.min(Number(valueOf(settings, 'gridSpan') ?? '1') || 1, 1_000));
    const left = cells.at(-1);
    if (continues(settings, 'hMerge') && left !== undefined) {
      cells[cells.length - 1] = { ...left, columns: left.columns + columns };
    } else {
      const merged = childOf(settings, 'vMerge') !== undefined;
      const down = continues(settings, 'vMerge') ? 'continues' : 'begins';
      cells.push({ column, columns, blocks: blocksOf(node), ...(merged ? { down } : {}) });
    }
    column += columns;
  }
  return cells;
}

/** Whether a cell goes on with the one above (`vMerge`) or, in old documents, on its left (`hMerge`). */
function continues(settings: XmlNode | undefined, direction: 'vMerge' | 'hMerge'): boolean {
  const merge = childOf(settings, direction);
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
function snapped(
  widths: readonly number[],
  cells: readonly Pick<PlacedCell, 'column' | 'columns'>[],
): (line: number) => number {
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
