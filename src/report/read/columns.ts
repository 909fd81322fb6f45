import { foldLabel, squeeze } from './fold.ts';
import type { Grid } from './grid.ts';
import { looksLikeFigure, looksLikeNumber } from './parse-figure.ts';
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

/** Words in more cells of a row than this: the figures are not where the heads say. */
const mostWords = 2;

/**
 * The texts of a row under the heads, blanks included, or null where the row does not keep to them: broken
 * spans push a row's figures aside, which shows by a number or a label out of place.
 * @param columns grid column of each head
 */
export function rowUnderHeads(grid: Grid, row: number, columns: readonly number[]): readonly string[] | null {
  const line = grid.rows[row];
  const [first = 0] = columns;
  if (line === undefined) return null;
  const before = line[first - 1] ?? null;
  if (before !== null && before.row === row && looksLikeNumber(before.text)) return null;
  if (beyondHeads(grid, row, columns.at(-1) ?? first)) return null;
  const cells = columns.map((column) => line[column] ?? null);
  const present = cells.filter((cell) => cell !== null);
  if (new Set(present).size !== present.length) return null;
  const texts = cells.map((cell) => (cell === null || cell.row !== row ? '' : cell.text));
  const words = texts.filter((text) => !looksLikeFigure(text)).length;
  if (words === 0) return texts;
  const labelled =
    first === 0 || line.slice(0, first).some((cell) => cell !== null && squeeze(cell.text) !== '');
  const alone = line.every(
    (cell, column) =>
      column < first || columns.includes(column) || cell === null || squeeze(cell.text) === '',
  );
  return words <= mostWords && labelled && alone ? texts : null;
}

/** Whether a number stands to the right of the last head, in a column that has no head at all: a cell too many pushed it there. */
function beyondHeads(grid: Grid, row: number, last: number): boolean {
  return (grid.rows[row] ?? []).some(
    (cell, column) =>
      cell !== null &&
      column > last &&
      cell.row === row &&
      cell.column > last &&
      looksLikeNumber(cell.text) &&
      !grid.rows.slice(0, row).some((above) => isWord(above[column]?.text ?? '')),
  );
}

function isWord(text: string): boolean {
  return squeeze(text) !== '' && !looksLikeFigure(text);
}
