import { longestCell, workbook, type Sheet, type SheetCell } from './workbook.ts';
import { textStyle } from './write-xlsx.ts';

/** One column of a list as a spreadsheet has it. */
export interface ListColumn<Row> {
  readonly head: string;
  /** In characters of half width. */
  readonly width: number;
  readonly of: (row: Row) => string | number | null;
}

/**
 * A list as a workbook: one row a record, with a head to filter by that stays in view. Text stays text, whatever it
 * begins with.
 * @param list.remark a line above the head; null for none
 */
export function listWorkbook<Row>(list: {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly remark: string | null;
  readonly author: string;
  readonly writtenAt: Date;
}): Uint8Array {
  const { title, columns, rows, remark, author, writtenAt } = list;
  const remarks: readonly SheetCell[][] =
    remark === null
      ? []
      : [[{ column: 0, colSpan: Math.max(1, columns.length), value: remark, style: 'text' }]];
  const sheet: Sheet = {
    name: title.slice(0, 31),
    widths: columns.map(({ width }) => width),
    frozenRows: remarks.length + 1,
    // A filter begins at the first row of the sheet.
    filter: remark === null,
    landscape: true,
    rows: [
      ...remarks,
      columns.map(({ head }, column): SheetCell => ({ column, value: head, style: 'head' })),
      ...rows.map((row) => columns.map(({ of }, column) => cellOf(column, of(row)))),
    ],
  };
  return workbook([sheet], { title, author, writtenAt });
}

function cellOf(column: number, value: string | number | null): SheetCell {
  if (typeof value !== 'string') return { column, value, style: 'text' };
  return { column, value: value.slice(0, longestCell), style: textStyle(value) };
}
