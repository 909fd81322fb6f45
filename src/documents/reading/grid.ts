import type { TableCell } from '../../report/source.ts';

/** A cell as a file has it, spans not yet held against the table. */
export interface RawCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A span wider than this is held against the columns that the table really has. */
const widestPlausible = 30;

/**
 * Rows of a section of a table with spans that fit: no row span reaches below the section, no column span
 * past the last column of the table. Rows without any cell are left out unless a span from above covers them.
 */
export function fitSpans(rows: readonly (readonly RawCell[])[]): TableCell[][] {
  const kept = withoutEmptyRows(rows);
  const width = widthOf(kept);
  return kept.map((row, index) => {
    return row.map(({ text, colSpan, rowSpan }) => {
      const columns = colSpan > widestPlausible ? Math.min(colSpan, width) : colSpan;
      return tableCell(text, columns, Math.min(rowSpan, kept.length - index));
    });
  });
}

/** A table cell with only those spans that are more than one. */
export function tableCell(text: string, colSpan: number, rowSpan: number): TableCell {
  return { text, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function withoutEmptyRows(rows: readonly (readonly RawCell[])[]): (readonly RawCell[])[] {
  let below = 0;
  return rows.filter((row) => {
    const covered = below > 0;
    below = row.reduce((most, cell) => Math.max(most, cell.rowSpan - 1), Math.max(below - 1, 0));
    return row.length > 0 || covered;
  });
}

/** Columns of the table, not counting what only implausible spans claim. */
function widthOf(rows: readonly (readonly RawCell[])[]): number {
  const widths = rows.map((row) =>
    row.reduce((sum, { colSpan }) => sum + (colSpan > widestPlausible ? 1 : colSpan), 0),
  );
  return widths.reduce((widest, width) => Math.max(widest, width), 1);
}
