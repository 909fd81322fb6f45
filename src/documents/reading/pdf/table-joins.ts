import type { TableCell } from '../../../report/source.ts';

type Rows = readonly (readonly TableCell[])[];

/** A table's rows over its column edges, for joining what a page break has cut. */
export interface EdgedTable {
  readonly xs: readonly number[];
  readonly rows: Rows;
}

/** Edges nearer than this are the same, points: mirrored margins and rounding move a table a little. */
const sameEdge = 4;

/**
 * The table that goes on over a page break, or null where the second is another table: it must be as wide,
 * and have the same inner edges or some of them (a part of a table may have fewer columns).
 */
export function joinOverBreak(above: EdgedTable, below: EdgedTable): EdgedTable | null {
  const [first, second] = [fromLeft(above.xs), fromLeft(below.xs)];
  if (Math.abs((first.at(-1) ?? 0) - (second.at(-1) ?? 0)) > sameEdge) return null;
  const [wide, narrow] = first.length >= second.length ? [first, second] : [second, first];
  const places = narrow.map((x) => wide.findIndex((other) => Math.abs(other - x) <= sameEdge));
  if (places.includes(-1)) return null;
  const [kept, spread] =
    wide === first ? [above.rows, widen(below.rows, places)] : [below.rows, widen(above.rows, places)];
  const rows = wide === first ? [...kept, ...spread] : [...spread, ...kept];
  return { xs: wide === first ? above.xs : below.xs, rows };
}

function fromLeft(xs: readonly number[]): number[] {
  const [left = 0] = xs;
  return xs.map((x) => x - left);
}

/** Rows with their spans counted in the finer columns: edge i of theirs is edge `places[i]` of those. */
function widen(rows: Rows, places: readonly number[]): TableCell[][] {
  const blockedUntil = places.map(() => 0);
  return rows.map((cells, index) => {
    let column = 0;
    return cells.map((cell) => {
      while ((blockedUntil[column] ?? 0) > index) column += 1;
      const span = cell.colSpan ?? 1;
      const colSpan = (places[column + span] ?? 0) - (places[column] ?? 0);
      blockedUntil.fill(index + (cell.rowSpan ?? 1), column, column + span);
      column += span;
      const { colSpan: _, ...rest } = cell;
      return colSpan > 1 ? { ...rest, colSpan } : rest;
    });
  });
}
