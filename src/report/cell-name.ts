import type { AnnualReport, EditionId } from './annual-report.ts';
import type { CellAddress } from './cell.ts';
import type { Column, Edition, FigureKind } from './edition.ts';
import { editionOf } from './editions/editions.ts';

export type TableNumber = 2 | 3 | 4;

/** One cell of the form that a report follows, with the names that the form gives it. */
export interface FormCell {
  readonly cell: CellAddress;
  readonly kind: FigureKind;
  /** 三、（三）1.属于国家秘密 */
  readonly row: string;
  /** 自然人; null where the row is a single figure. */
  readonly column: string | null;
}

export const tableNumbers: readonly TableNumber[] = [2, 3, 4];

/** 表二, 表三, 表四 */
export function tableName(table: TableNumber): string {
  return { 2: '表二', 3: '表三', 4: '表四' }[table];
}

/** The edition whose rows and columns a table of the report has; the 2021 form where the table was not found. */
export function editionOfTable(report: Pick<AnnualReport, 'forms'>, table: TableNumber): Edition {
  const form = table === 2 ? report.forms.disclosure : report.forms.requests;
  return editionOf(form ?? '2021');
}

/** The cells of a table in the order of the form, those of one row together. */
export function cellsOfTable(report: Pick<AnnualReport, 'forms'>, table: TableNumber): readonly FormCell[] {
  return cellsOfEdition[editionOfTable(report, table).id][table];
}

/**
 * 表三“三、（三）1.属于国家秘密”行、“自然人”列; a whole row or column where only that is given. The blocks of table 4
 * are no rows in the form: 表四“行政复议”栏、“结果维持”列.
 */
export function cellName(
  report: Pick<AnnualReport, 'forms'>,
  place: { readonly table: TableNumber; readonly row?: string; readonly column?: string },
): string {
  const cells = cellsOfTable(report, place.table);
  const table = tableName(place.table);
  const row = cells.find((each) => each.cell.row === place.row)?.row;
  const column = cells.find(
    (each) => each.cell.column === place.column && (place.row === undefined || each.cell.row === place.row),
  )?.column;
  const named = [
    ...(place.row === undefined ? [] : [`${quoted(row ?? place.row)}${rowWord(place.table)}`]),
    ...(place.column === undefined ? [] : [`${quoted(column ?? place.column)}列`]),
  ];
  return `${table}${named.join('、')}`;
}

/** In quotes; those inside become single ones: “3.危及‘三安全一稳定’”. */
function quoted(label: string): string {
  return `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** What the form's rows are called: 行, or 栏 for the blocks of table 4. */
export function rowWord(table: TableNumber): '行' | '栏' {
  return table === 4 ? '栏' : '行';
}

const cellsOfEdition: Readonly<Record<EditionId, Readonly<Record<TableNumber, readonly FormCell[]>>>> = {
  '2021': cellsOf(editionOf('2021')),
  '2019': cellsOf(editionOf('2019')),
};

function cellsOf(edition: Edition): Readonly<Record<TableNumber, readonly FormCell[]>> {
  const make = (table: TableNumber, key: string, row: string, column: Column): FormCell => ({
    cell: column.key === undefined ? { table, row: key } : { table, row: key, column: column.key },
    kind: column.kind,
    row,
    column: column.key === undefined ? null : column.label,
  });
  const { disclosure, requests, remedies } = edition;
  return {
    2: disclosure.blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => make(2, row.key, row.label, column))),
    ),
    3: requests.rows.flatMap((row) => requests.columns.map((column) => make(3, row.key, row.name, column))),
    4: remedies.blocks.flatMap((block) =>
      remedies.columns.map((column) => make(4, block.key, block.name, column)),
    ),
  };
}
