import type { LayoutCell } from './layout.ts';

/** A cell before it has its column. */
export type LooseCell = Omit<LayoutCell, 'column'>;

/** Gives each cell its first column: the next one that no cell of its row or of a row above covers. */
export function placeCells(rows: readonly (readonly LooseCell[])[]): readonly (readonly LayoutCell[])[] {
  /** For each column, the rows still covered by a cell above. */
  const covered: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const at = column;
      for (let across = 0; across < cell.colSpan; across += 1) covered[at + across] = cell.rowSpan;
      column += cell.colSpan;
      return { ...cell, column: at };
    });
    for (let at = 0; at < covered.length; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    return placed;
  });
}

/** A cell of the given kind over so many columns and rows; text stands centred but for the labels of rows. */
export function looseCell(
  kind: LayoutCell['kind'],
  text: string,
  colSpan = 1,
  rowSpan = 1,
  align: LayoutCell['align'] = 'center',
): LooseCell {
  return { kind, text, colSpan, rowSpan, align };
}
