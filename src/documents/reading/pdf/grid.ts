import type { Box } from './geometry.ts';
import { distinctPlaces, type Ruling, tolerance } from './ruling-lines.ts';

/** A cell of a ruled table: where it stands and what it covers, counted in rows and columns of the grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A ruled table: its edges, sorted, and its cells in reading order. Cell (row, column) begins at xs[column], ys[row]. */
export interface Grid extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** More lines than this are a drawing. */
const mostRulings = 3000;

/** How far a line must reach beyond the outermost crossing line for a cell without border to be there. */
const openCell = 10;

/** How far from a table the side of a cut-off merged cell may stand. */
const widestCell = 120;

/** The tables that ruling lines form: lines that touch belong together. A single box is a table of one cell. */
export function findGrids(horizontals: readonly Ruling[], verticals: readonly Ruling[]): Grid[] {
  if (horizontals.length + verticals.length > mostRulings) return [];
  return touchingGroups(horizontals, verticals)
    .map(({ across, down }) => gridOf(across, down))
    .filter((grid) => grid !== null);
}

interface Group {
  readonly across: Ruling[];
  readonly down: Ruling[];
}

function touchingGroups(horizontals: readonly Ruling[], verticals: readonly Ruling[]): Group[] {
  const sets = new DisjointSets(horizontals.length + verticals.length);
  for (const [i, across] of horizontals.entries()) {
    for (const [j, down] of verticals.entries()) {
      if (cross(across, down)) sets.join(i, horizontals.length + j);
    }
  }
  const groups = new Map<number, Group>();
  for (const [i, ruling] of [...horizontals, ...verticals].entries()) {
    const root = sets.rootOf(i);
    const group = groups.get(root) ?? { across: [], down: [] };
    (i < horizontals.length ? group.across : group.down).push(ruling);
    groups.set(root, group);
  }
  const crossing = [...groups.values()].filter(({ across, down }) => across.length > 0 && down.length > 0);
  const alone = [...groups.values()].filter(({ across }) => across.length === 0).flatMap(({ down }) => down);
  for (const ruling of alone) {
    crossing.find((group) => isSideOf(group, ruling))?.down.push(ruling);
  }
  return crossing;
}

/**
 * Whether a vertical line that nothing crosses is the side of a column of one merged cell, whose ends a page
 * break has cut off.
 */
function isSideOf({ across, down }: Group, side: Ruling): boolean {
  const top = Math.min(...down.map(({ from }) => from));
  const bottom = Math.max(...down.map(({ to }) => to));
  const overlap = Math.min(bottom, side.to) - Math.max(top, side.from);
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  return overlap > 0.8 * (bottom - top) && side.at > left - widestCell && side.at < right + widestCell;
}

function cross(across: Ruling, down: Ruling): boolean {
  return (
    down.at >= across.from - tolerance &&
    down.at <= across.to + tolerance &&
    across.at >= down.from - tolerance &&
    across.at <= down.to + tolerance
  );
}

/** Adds the borders that a table leaves open where its lines go on beyond the last line that crosses them. */
function closed({ across, down }: Group): Group {
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  const top = Math.min(...down.map(({ from }) => from));
  const bottom = Math.max(...down.map(({ to }) => to));
  const xs = down.map(({ at }) => at);
  const ys = across.map(({ at }) => at);
  const sides: Ruling[] = [];
  const ends: Ruling[] = [];
  const height = { from: Math.min(top, ...ys), to: Math.max(bottom, ...ys) };
  const width = { from: Math.min(left, ...xs), to: Math.max(right, ...xs) };
  if (Math.min(...xs) - left > openCell) sides.push({ at: left, ...height });
  if (right - Math.max(...xs) > openCell) sides.push({ at: right, ...height });
  if (Math.min(...ys) - top > openCell) ends.push({ at: top, ...width });
  if (bottom - Math.max(...ys) > openCell) ends.push({ at: bottom, ...width });
  return { across: [...across, ...ends], down: [...down, ...sides] };
}

function gridOf(horizontals: Ruling[], verticals: Ruling[]): Grid | null {
  const { across, down } = closed({ across: horizontals, down: verticals });
  const xs = distinctPlaces(down.map(({ at }) => at));
  const ys = distinctPlaces(across.map(({ at }) => at));
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > 40_000) return null;
  const isRuled = (rulings: readonly Ruling[], at: number, from: number, to: number) =>
    rulings.reduce((covered, ruling) => covered + coverage(ruling, at, from, to), 0) >= 0.6 * (to - from);
  const sets = new DisjointSets(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const index = row * columns + column;
      if (column + 1 < columns && !isRuled(down, right, top, bottom)) sets.join(index, index + 1);
      if (row + 1 < rows && !isRuled(across, bottom, left, right)) sets.join(index, index + columns);
    }
  }
  const cells = rectangles(sets, columns, rows);
  return withoutIdleEdges(xs, ys, cells);
}

function coverage(ruling: Ruling, at: number, from: number, to: number): number {
  if (Math.abs(ruling.at - at) > tolerance) return 0;
  return Math.max(0, Math.min(to, ruling.to + tolerance) - Math.max(from, ruling.from - tolerance));
}

/** Cells from sets of small fields; sets that would not be rectangles grow until they are. */
function rectangles(sets: DisjointSets, columns: number, rows: number): GridCell[] {
  for (;;) {
    const spans = new Map<number, { top: number; left: number; bottom: number; right: number }>();
    for (let index = 0; index < columns * rows; index += 1) {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const span = spans.get(sets.rootOf(index)) ?? { top: row, left: column, bottom: row, right: column };
      span.left = Math.min(span.left, column);
      span.right = Math.max(span.right, column);
      span.bottom = row;
      spans.set(sets.rootOf(index), span);
    }
    let grown = false;
    for (const [root, { top, left, bottom, right }] of spans) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          grown = sets.join(root, row * columns + column) || grown;
        }
      }
    }
    if (!grown) {
      return [...spans.values()]
        .map(({ top, left, bottom, right }) => ({
          row: top,
          column: left,
          rowSpan: bottom - top + 1,
          colSpan: right - left + 1,
        }))
        .sort((a, b) => a.row - b.row || a.column - b.column);
    }
  }
}

/** The grid without edges at which no cell begins: traces of lines that did not reach. */
function withoutIdleEdges(xs: readonly number[], ys: readonly number[], cells: readonly GridCell[]): Grid {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const before = (starts: readonly number[], index: number) => starts.filter((start) => start < index).length;
  const kept = cells.map(({ row, column, rowSpan, colSpan }): GridCell => {
    const [top, left] = [before(rows, row), before(columns, column)];
    return {
      row: top,
      column: left,
      rowSpan: before(rows, row + rowSpan) - top,
      colSpan: before(columns, column + colSpan) - left,
    };
  });
  const place = (places: readonly number[], starts: readonly number[]) => [
    ...starts.map((start) => places[start] ?? 0),
    places.at(-1) ?? 0,
  ];
  const [edgesX, edgesY] = [place(xs, columns), place(ys, rows)];
  return {
    xs: edgesX,
    ys: edgesY,
    cells: kept,
    left: edgesX[0] ?? 0,
    right: edgesX.at(-1) ?? 0,
    top: edgesY[0] ?? 0,
    bottom: edgesY.at(-1) ?? 0,
  };
}

class DisjointSets {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let root = index;
    for (let parent = this.parents[root] ?? root; parent !== root; parent = this.parents[root] ?? root) {
      root = parent;
    }
    this.parents[index] = root;
    return root;
  }

  /** Joins the sets of two members; false where they were one already. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.parents[Math.max(first, second)] = Math.min(first, second);
    return first !== second;
  }
}
