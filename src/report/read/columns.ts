import { squeeze, foldLabel } from './fold.ts';
import type { Grid } from './grid.ts';
import { labelSimilarity } from './similarity-of-labels.ts';

/** The heads of one column from top to bottom, repeats of a merged cell left out. */
export function headsOf(grid: Grid, column: number, rows: number): readonly string[] {
  const heads: string[] = [];
  let last: unknown = null;
  for (let row = 0; row < rows; row += 1) {
    const cell = grid.rows[row]?.[column] ?? null;
    if (cell === null || cell === last || squeeze(cell.text) === '') continue;
    heads.push(cell.text);
    last = cell;
  }
  return heads;
}

/**
 * Finds the grid column of each head of the form, left to right.
 * @param heads the form's leaf labels in order
 * @param rows number of rows above the first row of figures
 * @returns one grid column a head, or null where not every head is found in its order
 */
export function mapColumns(grid: Grid, heads: readonly string[], rows: number): readonly number[] | null {
  const wanted = heads.map(foldLabel);
  const columns: number[] = [];
  let next = 0;
  for (const label of wanted) {
    const column = findColumn(grid, label, rows, next);
    if (column === null) return null;
    columns.push(column);
    next = column + 1;
  }
  return columns;
}

function findColumn(grid: Grid, label: string, rows: number, from: number): number | null {
  for (let column = from; column < grid.width; column += 1) {
    const leaf = headsOf(grid, column, rows).at(-1);
    if (leaf === undefined) continue;
    const folded = foldLabel(leaf);
    if (folded === label || (label.length > 2 && labelSimilarity(folded, label) >= 0.75)) return column;
  }
  return null;
}
