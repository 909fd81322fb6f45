import type { CellNode, TableNode } from './content.ts';

/** Where a cell stands when merged cells are reckoned with; rows and columns from 0. */
export interface PlacedCell {
  readonly node: CellNode;
  /** The index of its row and its index in the row's own cells, which is where it stands in the data. */
  readonly row: number;
  readonly index: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Columns beyond this are not reckoned: merged cells that overlap could be made to reach without end. */
const widest = 400;

/**
 * The cells of a table by row with the columns that they really take, as a browser sets them. Rows that a merged cell
 * reaches beyond the table are cut off.
 */
export function placedCells({ content }: TableNode): PlacedCell[][] {
  /** By column: the first row that is free again. */
  const freeFrom: number[] = [];
  return content.map(({ content: cells }, row) => {
    let column = 0;
    return cells.map((node, index) => {
      while (column < widest && (freeFrom[column] ?? 0) > row) column += 1;
      const columns = Math.min(node.attrs?.colspan ?? 1, widest);
      const rows = Math.min(node.attrs?.rowspan ?? 1, content.length - row);
      for (let at = column; at < column + columns; at += 1) freeFrom[at] = row + rows;
      const placed = { node, row, index, column, columns, rows };
      column += columns;
      return placed;
    });
  });
}
