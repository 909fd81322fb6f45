import type { Block, TableCell } from '../../report/source.ts';
import { i16, sprm, u16, type Sprm } from './doc-sprms.ts';
import { placedTable, type PlacedCell } from './placed-table.ts';

/** A row as it was gathered: what each cell holds, and the properties of the row. */
export interface DocRow {
  readonly cells: readonly (readonly Block[])[];
  readonly sprms: readonly Sprm[];
}

/** Where the cells of a row begin and end, in twentieths of a point, and how each is merged. */
interface RowLayout {
  readonly edges: readonly number[];
  /** The cell goes on with its neighbour, or is the first that does. */
  readonly across: readonly boolean[];
  readonly down: readonly (PlacedCell['down'] | null)[];
}

/** Edges closer together than this, in twentieths of a point, are one edge of the table (2 mm). */
const sliver = 120;
/** Bytes of what is stored of a cell ([MS-DOC] 2.9.317). */
const cellLength = 20;

/**
 * A table of a Word binary file as blocks. Its grid is made of the edges of the cells of all its rows; where
 * the rows do not say how they are laid out, the table is cells in rows and not gridded.
 */
export function docTable(rows: readonly DocRow[]): Block[] {
  const layouts = rows.map((row) => layoutOf(row.sprms));
  const known = layouts.flatMap((layout) => (layout === undefined ? [] : [layout]));
  const whole =
    known.length === rows.length &&
    known.every(({ edges }, index) => edges.length === (rows[index]?.cells.length ?? 0) + 1);
  if (!whole) return [{ kind: 'table', gridded: false, rows: rows.map((row) => row.cells.map(plainCell)) }];
  const columnOf = columnsOf(known.flatMap(({ edges }) => edges));
  return placedTable(rows.map((row, index) => placedRow(row, known[index], columnOf)));
}

function placedRow(
  row: DocRow,
  layout: RowLayout | undefined,
  columnOf: (edge: number) => number,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const start = columnOf(layout?.edges[0] ?? 0);
  if (start > 0) cells.push({ column: 0, columns: start, blocks: [] });
  for (const [index, blocks] of row.cells.entries()) {
    const column = columnOf(layout?.edges[index] ?? 0);
    const columns = columnOf(layout?.edges[index + 1] ?? 0) - column;
    const left = cells.at(-1);
    const joined = layout?.across[index] === true && layout.across[index - 1] === true && blocks.length === 0;
    if (columns < 1 && blocks.length === 0) continue;
    if (joined && left !== undefined) cells[cells.length - 1] = { ...left, columns: left.columns + columns };
    else {
      const down = layout?.down[index];
      cells.push({
        column,
        columns: Math.max(1, columns),
        blocks,
        ...(down === null || down === undefined ? {} : { down }),
      });
    }
  }
  return cells;
}

/** Layout of a row ([MS-DOC] 2.9.321): count, edges, then the cells with their flags. */
function layoutOf(sprms: readonly Sprm[]): RowLayout | undefined {
  const value = sprms.findLast(({ code }) => code === sprm.rowLayout)?.value;
  const count = value?.[0];
  if (value === undefined || count === undefined || count === 0) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, index) => i16(value, 1 + index * 2));
  const flags = Array.from({ length: count }, (_, index) =>
    u16(value, 1 + (count + 1) * 2 + index * cellLength),
  );
  const down = flags.map((flag) => downOf((flag >> 5) & 3));
  for (const { code, value: change } of sprms) {
    if (code === sprm.mergedDown && (change[0] ?? 0) < count) down[change[0] ?? 0] = downOf(change[1] ?? 0);
  }
  return { edges, across: flags.map((flag) => (flag & 3) !== 0), down };
}

function downOf(merge: number): 'begins' | 'continues' | null {
  if (merge === 0) return null;
  return merge === 1 ? 'continues' : 'begins';
}

/** Number of the grid line that an edge lies on. */
function columnsOf(edges: readonly number[]): (edge: number) => number {
  const lines: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || edge - last >= sliver) lines.push(edge);
  }
  return (edge) =>
    Math.max(
      0,
      lines.findLastIndex((line) => line <= edge),
    );
}

function plainCell(blocks: readonly Block[]): TableCell {
  return { text: blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n') };
}
