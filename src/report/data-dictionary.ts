import { citationText, isSumCell, type Citation } from '../law/index.ts';
import { cellKey } from './cell.ts';
import { cellName, tableNumbers, type TableNumber } from './cell-name.ts';
import type { CellAddress } from './cell.ts';
import type { Column, FigureKind } from './edition.ts';
import { edition2021 } from './editions/2021.ts';

/** What one figure of the report is, for whoever reads it outside of the form: a program, a workbook, a table of comparison. */
export interface DataField {
  /** Address of the cell: `3/received/total`, `2/feesTenThousandYuan`. It stays when the words of the form change. */
  readonly place: string;
  readonly cell: CellAddress;
  readonly table: TableNumber;
  /** Labels of the form that lead to the cell, outermost first: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密, 自然人. */
  readonly labels: readonly string[];
  /** What the row is called alone: 三、（三）1.属于国家秘密; 规范性文件, 现行有效件数 for table 2, whose rows differ in columns. */
  readonly row: string;
  /** What the column is called; null where the row is a single figure. */
  readonly column: string | null;
  /** In one phrase: 表三“三、（三）1.属于国家秘密”行、“自然人”列. */
  readonly title: string;
  readonly kind: FigureKind;
  readonly unit: '件' | '万元';
  /** True for what is the sum of others in the form. */
  readonly sum: boolean;
  /** Where the row comes from: 条例第十四条. */
  readonly basis: string;
}

/** The form in force since the reports of 2021; figures of reports are kept by its addresses. */
const form = { forms: { disclosure: '2021', requests: '2021' } } as const;

interface Made {
  readonly table: TableNumber;
  readonly key: string;
  readonly labels: readonly string[];
  readonly row: string;
  readonly column: Column;
  readonly basis: Citation;
}

function fieldOf({ table, key, labels, row, column, basis }: Made): DataField {
  const cell = { table, row: key, ...(column.key === undefined ? {} : { column: column.key }) };
  const place = cellKey(cell);
  return {
    place,
    cell,
    table,
    labels,
    row,
    column: column.key === undefined ? null : column.label,
    title: cellName(form, cell),
    kind: column.kind,
    unit: column.kind === 'tenThousandYuan' ? '万元' : '件',
    sum: isSumCell(place),
    basis: citationText(basis),
  };
}

const { disclosure, requests, remedies } = edition2021;

const fieldsOf: Readonly<Record<TableNumber, readonly DataField[]>> = {
  2: disclosure.blocks.flatMap(({ heading, rows, columns }) =>
    rows.flatMap(({ key, label, basis }) =>
      columns.map((column) =>
        fieldOf({ table: 2, key, labels: [heading, label, column.label], row: label, column, basis }),
      ),
    ),
  ),
  3: requests.rows.flatMap(({ key, label, groups, name, basis }) =>
    requests.columns.map((column) => {
      const { group } = column;
      const labels = [...groups, label, ...(group === undefined ? [] : [group]), column.label];
      return fieldOf({ table: 3, key, labels, row: name, column, basis });
    }),
  ),
  4: remedies.blocks.flatMap(({ key, label, group, name, basis }) =>
    remedies.columns.map((column) =>
      fieldOf({
        table: 4,
        key,
        labels: [...(group === undefined ? [] : [group]), label, column.label],
        row: name,
        column,
        basis,
      }),
    ),
  ),
};

/** 数据字典: every cell of the form in its order, with its names, unit and basis. */
export const dataDictionary: readonly DataField[] = tableNumbers.flatMap((table) => fieldsOf[table]);

const byPlace = new Map(dataDictionary.map((field) => [field.place, field]));

/** What the figure at an address is; null for an address that the form does not have. */
export const dataField = (place: string): DataField | null => byPlace.get(place) ?? null;
