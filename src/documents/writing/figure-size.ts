import type { LayoutTable } from './layout.ts';

/** Width of a digit, as a part of the type size, in the widest of the fonts that may be used. */
const digit = 0.58;
const mmPerPoint = 25.4 / 72;
/** Space between figure and rule, both sides, in mm. */
const padding = 1.4;
const smallest = 5;

/**
 * Type size in points, in halves, at which every figure of a table stands in one line of its column: the
 * size asked for, or less where a figure is long.
 */
export function figureSize(table: LayoutTable, size: number): number {
  const fitting = table.rows.flat().flatMap((cell) => {
    if (cell.figure === undefined || cell.text === '') return [];
    const width = table.widths
      .slice(cell.column, cell.column + cell.colSpan)
      .reduce((sum, each) => sum + each, 0);
    return [(width - padding) / (cell.text.length * digit * mmPerPoint)];
  });
  const largest = Math.floor(Math.min(size, ...fitting) * 2) / 2;
  return Math.max(smallest, largest);
}
