import type { Table, TableCell } from '../source.ts';

/** A table with its spans laid out: every position knows the cell that covers it. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
  /** Columns are certain (from the file), not cut out of lines. */
  readonly gridded: boolean;
}

export type GridRow = readonly (GridCell | null)[];

export interface GridCell {
  readonly text: string;
  /** Position of the cell's upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

const widest = 60;
const tallest = 200;

/** Lays out a table. Spans that run over the edge or over another cell are cut. */
export function layOut(table: Table): Grid {
  const rows: (GridCell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (rows[row]?.[column]) column += 1;
      if (column >= widest) break;
      place(rows, cell, row, column);
      column += 1;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) row[column] ??= null;
  }
  return { rows, width, gridded: table.gridded };
}

function place(rows: (GridCell | null)[][], cell: TableCell, row: number, column: number): void {
  const wide = Math.min(Math.max(1, cell.colSpan ?? 1), widest - column);
  const tall = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - row, tallest);
  let columns = 0;
  while (columns < wide && !rows[row]?.[column + columns]) columns += 1;
  const placed: GridCell = { text: cell.text, row, column, columns };
  for (let down = 0; down < tall; down += 1) {
    const line = rows[row + down];
    for (let right = 0; line !== undefined && right < columns; right += 1) {
      line[column + right] ??= placed;
    }
  }
}
