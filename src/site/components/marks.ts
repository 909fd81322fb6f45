import { cellKey, type CellAddress, type Finding, type Reading, type Where } from '../../report/index.ts';
import { cellsOfTable, type TableNumber } from '../../report/cell-name.ts';
import { requestsRelations } from '../../report/cross-check/requests-relations.ts';
import { shownAs, shownInOrder, type Shown } from './outcome.tsx';

/** A finding with its number in the list of its file. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
  readonly shown: Shown;
}

/** Which places of a table carry which findings. */
export interface Marks {
  /** Findings at a place: a cell by its `cellKey`, a row head by `row/KEY`, a column head by `column/KEY`. */
  readonly at: (place: string) => readonly Numbered[];
  /** Cells that take part in a finding that stands at the head of a row or column. */
  readonly involved: (cell: CellAddress) => Shown | null;
  /** Findings to be written out under a row. */
  readonly underRow: (row: string) => readonly Numbered[];
  /** Findings on a whole column, or on the whole table, to be written out above it. */
  readonly above: readonly Numbered[];
  /** How many findings stand in a column or on it as a whole. */
  readonly inColumn: (column: string) => number;
}

/** Findings in the order of the page (worst first), numbered from 1. */
export function numbered(findings: readonly Finding[]): readonly Numbered[] {
  return findings
    .map((finding) => ({ finding, shown: shownAs(finding) }))
    .toSorted((a, b) => shownInOrder.indexOf(a.shown) - shownInOrder.indexOf(b.shown))
    .map((each, index) => ({ ...each, number: index + 1 }));
}

/** The place of a finding in its table, as `Marks.at` knows it; null where it is no place of a table. */
export function placeOf(reading: Reading, where: Where): string | null {
  const { table, row, column } = where;
  if (table === undefined) return null;
  if (row === undefined) return column === undefined ? 'table' : `column/${column}`;
  const ofRow = cellsOfTable(reading.report, table).filter((each) => each.cell.row === row);
  const [only] = ofRow;
  if (column === undefined) {
    return only !== undefined && ofRow.length === 1 ? cellKey(only.cell) : `row/${row}`;
  }
  return cellKey({ table, row, column });
}

/**
 * Where a link from the list leads. In table 3 that is the head of the row, which is in sight whichever column
 * a phone shows, or, for a whole column, the notes above the table.
 */
export function linkTarget(id: string, reading: Reading, where: Where): string | null {
  const place = placeOf(reading, where);
  if (where.table === undefined || place === null) return null;
  if (where.table !== 3) return placeId(id, where.table, place);
  return placeId(id, 3, where.row === undefined ? 'table' : `row/${where.row}`);
}

/** The id of a place in the page. */
export function placeId(id: string, table: TableNumber, place: string): string {
  return `${id}-t${table}-${place.replace(`${table}/`, '').replaceAll('/', '-')}`;
}

/** Finds the marks of one table. */
export function marksOf(reading: Reading, table: TableNumber, all: readonly Numbered[]): Marks {
  const here = all.filter(({ finding }) => finding.where.table === table);
  const places = new Map<string, Numbered[]>();
  const involved = new Map<string, Shown>();
  for (const each of here) {
    const place = placeOf(reading, each.finding.where) ?? 'table';
    places.set(place, [...(places.get(place) ?? []), each]);
    for (const cell of involvedCells(reading, table, each.finding)) {
      const key = cellKey(cell);
      if (!involved.has(key)) involved.set(key, each.shown);
    }
  }
  return {
    at: (place) => places.get(place) ?? [],
    involved: (cell) => involved.get(cellKey(cell)) ?? null,
    underRow: (row) => here.filter(({ finding }) => finding.where.row === row),
    above: here.filter(({ finding }) => finding.where.row === undefined),
    inColumn: (column) => here.filter(({ finding }) => finding.where.column === column).length,
  };
}

function involvedCells(
  reading: Reading,
  table: TableNumber,
  { rule, where }: Finding,
): readonly CellAddress[] {
  if (where.row !== undefined && where.column !== undefined) return [];
  const relation = requestsRelations(reading).find(
    (each) =>
      each.rule === rule &&
      each.where.table === where.table &&
      each.where.row === where.row &&
      each.where.column === where.column,
  );
  if (relation !== undefined) return [...relation.left, ...relation.right];
  if (where.row === undefined && where.column === undefined) return [];
  return cellsOfTable(reading.report, table)
    .map(({ cell }) => cell)
    .filter((cell) => (where.row ?? cell.row) === cell.row && (where.column ?? cell.column) === cell.column);
}
