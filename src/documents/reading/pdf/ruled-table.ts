import type { TableCell } from '../../../report/source.ts';
import { area, holds } from './geometry.ts';
import { descent, type Glyph } from './glyph.ts';
import type { Grid } from './grid.ts';
import { linesOf, textOf } from './lines.ts';

/** A ruled table with its text; `xs` are the column edges, for tables that go on over a page break. */
export interface RuledTable {
  readonly grid: Grid;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Puts glyphs into the cells of the tables they lie in; those outside are `free`. Tables without text are left out. */
export function fillGrids(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
): { tables: RuledTable[]; free: Glyph[] } {
  // Of tables inside one another the smallest one around a glyph has it.
  const bySize = [...grids].sort((a, b) => area(a) - area(b));
  const inside = new Map<Grid, Glyph[][]>(grids.map((grid) => [grid, []]));
  const free: Glyph[] = [];
  for (const word of wordsOf(glyphs)) {
    const grid = bySize.find((candidate) => word.some((glyph) => holds(candidate, ...centre(glyph), 1)));
    if (grid === undefined) free.push(...word);
    else inside.get(grid)?.push(word);
  }
  const tables: RuledTable[] = [];
  for (const [grid, members] of inside) {
    if (members.length > 0) tables.push({ grid, rows: fill(grid, members) });
  }
  return { tables, free };
}

const centre = (glyph: Glyph): readonly [number, number] => [
  (glyph.left + glyph.right) / 2,
  (glyph.top + glyph.bottom) / 2 + (glyph.direction === 'right' ? descent * glyph.size : 0),
];

function fill(grid: Grid, words: readonly (readonly Glyph[])[]): TableCell[][] {
  const columns = grid.xs.length - 1;
  const fields = new Int32Array(columns * (grid.ys.length - 1));
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      fields.fill(index, row * columns + cell.column, row * columns + cell.column + cell.colSpan);
    }
  }
  const texts: Glyph[][] = grid.cells.map(() => []);
  for (const word of words) {
    const xs = word.map((glyph) => centre(glyph)[0]);
    const middle = ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2;
    for (const glyph of word) {
      const row = intervalOf(grid.ys, centre(glyph)[1]);
      const column = intervalOf(grid.xs, middle);
      texts[fields[row * columns + column] ?? 0]?.push(glyph);
    }
  }
  const rows: TableCell[][] = grid.ys.slice(1).map(() => []);
  for (const [index, cell] of grid.cells.entries()) {
    rows[cell.row]?.push({
      text: cellText(texts[index] ?? []),
      ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    });
  }
  return rows;
}

/** Glyphs one by one, but the figures of one number together: a number that is too wide for its cell stays whole. */
function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const last = words.at(-1);
    if (last !== undefined && previous !== undefined && continuesNumber(previous, glyph)) last.push(glyph);
    else words.push([glyph]);
    previous = glyph;
  }
  return words;
}

function continuesNumber(previous: Glyph, glyph: Glyph): boolean {
  const figures = /^[\d.,]$/;
  const near = 0.1 * glyph.size;
  return (
    figures.test(previous.text) &&
    figures.test(glyph.text) &&
    glyph.direction === 'right' &&
    Math.abs(glyph.left - previous.right) <= near &&
    Math.abs(glyph.bottom - previous.bottom) <= near
  );
}

/** Index of the interval that holds a place; beyond the ends the first or the last. */
function intervalOf(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines of a cell. A label set one character a line is one word. */
function cellText(glyphs: readonly Glyph[]): string {
  if (glyphs.length === 0) return '';
  const lines = linesOf(glyphs).map((line) => textOf(line));
  const stacked = lines.length > 2 && lines.every((line) => [...line].length === 1);
  return lines.join(stacked ? '' : '\n');
}
