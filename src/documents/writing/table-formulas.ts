import {
  applicantColumns,
  cellKey,
  outcomeRows,
  remedyColumns,
  type CellAddress,
} from '../../report/index.ts';
import type { LayoutTable } from './layout.ts';
import { cellReference } from './workbook.ts';

/** What stands in the cells that are sums of others: a formula where it holds, else the figure as filed. */
export interface TableFormulas {
  /** Formula (without `=`) by `cellKey`. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells whose figure differs from the sum; they keep it. */
  readonly departures: readonly {
    readonly cell: CellAddress;
    readonly filed: number;
    readonly sum: number;
  }[];
}

/**
 * The formulas of a table's sheet. Table 3: 总计 of each row is the sum of its six, （七）总计 of each column
 * the sum of the results. Table 4: 总计 of each block is the sum of its four. A formula is given only where
 * every figure is known and the sum is the figure that was filed: nothing is corrected by writing.
 */
export function tableFormulas(table: LayoutTable): TableFormulas {
  const places = placesOf(table);
  const formulas = new Map<string, string>();
  const departures: { cell: CellAddress; filed: number; sum: number }[] = [];
  for (const { cell, from, to, between } of sumsOf(table, places)) {
    const filed = places.get(cellKey(cell))?.value ?? null;
    const parts = between.map((part) => places.get(cellKey(part))?.value ?? null);
    if (filed === null || parts.includes(null)) continue;
    const sum = parts.reduce<number>((total, value) => total + (value ?? 0), 0);
    if (sum === filed) formulas.set(cellKey(cell), `SUM(${from}:${to})`);
    else departures.push({ cell, filed, sum });
  }
  // one figure may be a sum two ways: it is a formula only where both hold
  for (const { cell } of departures) formulas.delete(cellKey(cell));
  return { formulas, departures };
}

interface Place {
  readonly reference: string;
  readonly value: number | null;
}

interface Sum {
  readonly cell: CellAddress;
  readonly between: readonly CellAddress[];
  readonly from: string;
  readonly to: string;
}

function placesOf(table: LayoutTable): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [row, cells] of table.rows.entries()) {
    for (const { figure, column } of cells) {
      if (figure === undefined) continue;
      places.set(cellKey(figure.address), { reference: cellReference(row, column), value: figure.value });
    }
  }
  return places;
}

/** Every sum of the table whose parts stand side by side in it. */
function sumsOf(table: LayoutTable, places: ReadonlyMap<string, Place>): readonly Sum[] {
  const sum = (cell: CellAddress, parts: readonly CellAddress[]): readonly Sum[] => {
    // rows that this edition does not have are not part of its sum
    const between = parts.filter((part) => places.has(cellKey(part)));
    const [first, last] = [between[0], between.at(-1)].map((part) =>
      part === undefined ? undefined : places.get(cellKey(part)),
    );
    return first === undefined || last === undefined
      ? []
      : [{ cell, between, from: first.reference, to: last.reference }];
  };
  const rows = [...new Set(table.rows.flat().flatMap(({ figure }) => figure?.address.row ?? []))];
  if (table.number === 4) {
    return rows.flatMap((row) =>
      sum(
        { table: 4, row, column: 'total' },
        remedyColumns.slice(0, -1).map((column) => ({ table: 4, row, column })),
      ),
    );
  }
  if (table.number === 2) return [];
  return [
    ...applicantColumns.flatMap((column) =>
      sum(
        { table: 3, row: 'resultTotal', column },
        outcomeRows.map((row) => ({ table: 3, row, column })),
      ),
    ),
    // the last formula set wins: 总计 of （七） is the sum of its row, as in every other row
    ...rows.flatMap((row) =>
      sum(
        { table: 3, row, column: 'total' },
        applicantColumns.slice(0, -1).map((column) => ({ table: 3, row, column })),
      ),
    ),
  ];
}
