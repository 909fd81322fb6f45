import type { Block } from '../../report/source.ts';
import { tableCell } from './grid.ts';
import { isLayout } from './layout-table.ts';

/** A cell of a Word table where its row puts it; `column` and `columns` count grid columns. */
export interface PlacedCell<B = Block> {
  readonly column: number;
  readonly columns: number;
  readonly blocks: readonly B[];
  /** Whether it begins a run of cells merged downwards, goes on with one, or neither. */
  readonly down?: 'begins' | 'continues';
}

/** A cell with the rows that it covers. */
export interface SpannedCell<B = Block> extends PlacedCell<B> {
  rows: number;
}

/**
 * A table of cells placed on a grid, as blocks: one table with spans or, where the table is layout (it holds
 * a table, or is one cell, or an article), what it holds, in order.
 */
export function placedTable(rows: readonly (readonly PlacedCell[])[]): Block[] {
  const spanned = joinDown(rows);
  const cells = spanned.flat();
  if (cells.length === 0) return [];
  if (isLayout(cells.map((cell) => cell.blocks))) return cells.flatMap((cell) => cell.blocks);
  return [
    {
      kind: 'table',
      rows: spanned.map((row) => row.map((cell) => tableCell(textOf(cell), cell.columns, cell.rows))),
      gridded: true,
    },
  ];
}

/**
 * Cells merged downwards as one, by the row in which they begin. What such a cell holds below its first row is not shown
 * by Word, and is left out.
 */
export function joinDown<B>(rows: readonly (readonly PlacedCell<B>[])[]): SpannedCell<B>[][] {
  let above = new Map<number, SpannedCell<B>>();
  return rows.map((row) => {
    const open = new Map<number, SpannedCell<B>>();
    const cells: SpannedCell<B>[] = [];
    for (const cell of row) {
      const begun = cell.down === 'continues' ? above.get(cell.column) : undefined;
      const spanned = begun ?? { ...cell, rows: 0 };
      spanned.rows += 1;
      if (begun === undefined) cells.push(spanned);
      if (cell.down !== undefined) open.set(cell.column, spanned);
    }
    above = open;
    return cells;
  });
}

function textOf({ blocks }: PlacedCell): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
}
