import type { AnnualReport } from '../annual-report.ts';
import { cellKey } from '../cell.ts';
import { cellsOfTable, tableNumbers, type FormCell, type TableNumber } from '../cell-name.ts';

/** Cells that share a trait, as few groups as say it: the report, a table, a row, a column, a cell. */
export interface FoldedCells {
  readonly span: 'document' | 'table' | 'row' | 'column' | 'cell';
  readonly table?: TableNumber;
  readonly row?: string;
  readonly column?: string;
  readonly cells: readonly FormCell[];
}

/**
 * Folds the cells that have a trait: all three tables are one group, else a whole table is one, else a whole
 * row or column of at least two cells is one each, and the rest stand alone. In the order of the form.
 */
export function foldCells(report: AnnualReport, has: (cell: FormCell) => boolean): readonly FoldedCells[] {
  const tables = tableNumbers.map((table) => {
    const all = cellsOfTable(report, table);
    return { table, all, found: all.filter(has) };
  });
  if (tables.every(({ all, found }) => found.length === all.length)) {
    return [{ span: 'document', cells: tables.flatMap(({ all }) => all) }];
  }
  return tables.flatMap(({ table, all, found }): readonly FoldedCells[] => {
    if (found.length === 0) return [];
    return found.length === all.length
      ? [{ span: 'table', table, cells: all }]
      : foldTable(table, all, found);
  });
}

function foldTable(
  table: TableNumber,
  all: readonly FormCell[],
  found: readonly FormCell[],
): readonly FoldedCells[] {
  const keys = new Set(found.map(({ cell }) => cellKey(cell)));
  const isFound = (each: FormCell) => keys.has(cellKey(each.cell));
  const groups: FoldedCells[] = [];
  const covered = new Set<string>();
  const take = (group: FoldedCells) => {
    groups.push(group);
    for (const { cell } of group.cells) covered.add(cellKey(cell));
  };
  for (const row of distinct(all.map(({ cell }) => cell.row))) {
    const cells = all.filter(({ cell }) => cell.row === row);
    if (cells.length > 1 && cells.every(isFound)) take({ span: 'row', table, row, cells });
  }
  // The blocks of table 2 have columns of their own: there only rows fold.
  const columns = table === 2 ? [] : distinct(all.flatMap(({ cell }) => cell.column ?? []));
  for (const column of columns) {
    const cells = all.filter(({ cell }) => cell.column === column);
    if (cells.every(isFound)) take({ span: 'column', table, column, cells });
  }
  for (const each of found) {
    if (covered.has(cellKey(each.cell))) continue;
    const { row, column } = each.cell;
    groups.push({ span: 'cell', table, row, ...(column === undefined ? {} : { column }), cells: [each] });
  }
  return groups;
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
