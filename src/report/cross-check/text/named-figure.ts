import type { AnnualReport, RequestRow } from '../../annual-report.ts';
import { cellValue, type CellAddress } from '../../cell.ts';
import { editionForYear, editionOf } from '../../editions/editions.ts';

/** A figure of the tables under the name that messages give it: one cell, or a sum of cells. */
export interface NamedFigure {
  readonly name: string;
  readonly value: number;
  /** The cell, or the first of the cells summed. */
  readonly cell: CellAddress;
}

/** Sum of some cells; null where one of them is missing, as nothing can then be compared. */
function sumOf(report: AnnualReport, cells: readonly CellAddress[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = cellValue(report, cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** A named sum of cells as a list of none or one, so that missing figures drop out of a list. */
export function named(report: AnnualReport, name: string, cells: readonly CellAddress[]): NamedFigure[] {
  const value = sumOf(report, cells);
  const [cell] = cells;
  return value === null || cell === undefined ? [] : [{ name, value, cell }];
}

/** A row of table 3 by key, as messages name it. */
export function requestRowName(report: AnnualReport, row: RequestRow): string {
  const edition =
    report.forms.requests === null ? editionForYear(report.year) : editionOf(report.forms.requests);
  return edition.requests.rows.find((form) => form.key === row)?.name ?? row;
}

/** Cells of table 3 in one column. */
export function requestCells(rows: readonly RequestRow[], column: string): CellAddress[] {
  return rows.map((row) => ({ table: 3, row, column }));
}
