import { dataDictionary, type DataField } from '../../../report/index.ts';
import { reportTexts as texts } from '../texts/reports.ts';

/** Cells that are compared together: as many as can be read on one page. */
export interface CellGroup {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly { readonly field: DataField; readonly name: string }[];
}

/** What most people ask for first. */
const mainPlaces: readonly string[] = [
  '2/normativeDocuments/issued',
  '2/normativeDocuments/inForce',
  '2/licences',
  '2/penalties',
  '2/coercion',
  '2/feesTenThousandYuan',
  '3/received/total',
  '3/carriedIn/total',
  '3/granted/total',
  '3/partlyGranted/total',
  '3/resultTotal/total',
  '3/carriedOut/total',
  '4/reconsideration/total',
  '4/directLitigation/total',
  '4/litigationAfterReconsideration/total',
];

const { main, disclosure, requestsOf, remedies } = texts.groups;
const nameInTwo = ({ row, column }: DataField) => texts.cell(row, column);

/** A row of table 3 by its own words, without the long remark in brackets; the column is told by the group. */
const nameInThree = ({ row }: DataField) => row;

function nameInMain(field: DataField): string {
  return field.table === 3 ? nameInThree(field) : texts.cell(field.row, field.column);
}

const columns = [
  ...new Map(
    dataDictionary.flatMap(({ table, cell, column }) =>
      table === 3 && cell.column !== undefined && column !== null ? [[cell.column, column] as const] : [],
    ),
  ),
];

/** 总计 first: it is asked for most. */
const byTotal = [
  ...columns.filter(([key]) => key === 'total'),
  ...columns.filter(([key]) => key !== 'total'),
];

/** Every group, the one shown without asking first. Together they hold every cell of the form. */
export const cellGroups: readonly CellGroup[] = [
  {
    id: 'main',
    title: main,
    cells: dataDictionary
      .filter(({ place }) => mainPlaces.includes(place))
      .map((field) => ({ field, name: nameInMain(field) })),
  },
  {
    id: 'table-2',
    title: disclosure,
    cells: dataDictionary
      .filter(({ table }) => table === 2)
      .map((field) => ({ field, name: nameInTwo(field) })),
  },
  ...byTotal.map(([key, column]): CellGroup => ({
    id: `table-3-${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
    title: requestsOf(column),
    cells: dataDictionary
      .filter(({ table, cell }) => table === 3 && cell.column === key)
      .map((field) => ({ field, name: nameInThree(field) })),
  })),
  {
    id: 'table-4',
    title: remedies,
    cells: dataDictionary
      .filter(({ table }) => table === 4)
      .map((field) => ({ field, name: texts.cell(field.row, field.column) })),
  },
];
