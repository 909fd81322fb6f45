import type { Rows } from './rows.ts';

/** A cell with the row and column that the spans before and above it leave it. */
export interface PlacedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export function placed(rows: Rows): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, colSpan = 1, rowSpan = 1 }) => {
      while (taken.has(`${row},${column}`)) column += 1;
      // a span over the end of the table is cut
      const tall = Math.min(rowSpan, rows.length - row);
      for (let down = 0; down < tall; down += 1)
        for (let right = 0; right < colSpan; right += 1) taken.add(`${row + down},${column + right}`);
      const found = { text, row, column, colSpan, rowSpan: tall };
      column += colSpan;
      return found;
    });
  });
}

/** Columns of a table, those that only a span from above reaches included. */
export function widthOf(rows: Rows): number {
  return Math.max(1, ...placed(rows).map(({ column, colSpan }) => column + colSpan));
}
