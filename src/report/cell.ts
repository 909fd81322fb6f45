import type { AnnualReport } from './annual-report.ts';

/**
 * Address of one figure. `row` and `column` are the keys of the contract; `column` is absent where
 * the row is a single figure (行政许可 in the 2021 form).
 */
export interface CellAddress {
  readonly table: 2 | 3 | 4;
  readonly row: string;
  readonly column?: string;
}

/** A stable key for maps: `3/received/total`, `2/licences`. */
export function cellKey(cell: CellAddress): string {
  return cell.column === undefined ? `${cell.table}/${cell.row}` : `${cell.table}/${cell.row}/${cell.column}`;
}

/** The figure at an address, or null where it is missing (or the report has no such cell). */
export function cellValue(report: AnnualReport, cell: CellAddress): number | null {
  const table = tableOf(report, cell.table) as Record<string, unknown>;
  const row = table[cell.row];
  if (cell.column === undefined) return typeof row === 'number' ? row : null;
  const value = (row as Record<string, unknown> | null | undefined)?.[cell.column];
  return typeof value === 'number' ? value : null;
}

/** Table 2 is the form that the report follows: `disclosure2019` where that is present. */
export function tableOf(report: AnnualReport, table: 2 | 3 | 4): object {
  switch (table) {
    case 2:
      return report.forms.disclosure === '2019' ? (report.disclosure2019 ?? {}) : report.disclosure;
    case 3:
      return report.requests;
    case 4:
      return report.remedies;
  }
}
