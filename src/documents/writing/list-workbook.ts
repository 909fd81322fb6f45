import { longestCell, workbook, type Sheet, type SheetCell } from './workbook.ts';
import { sheetNameOf } from './sheet-name.ts';
import { textStyle } from './write-xlsx.ts';

/** A list as plain data, so that it can be handed to a worker thread. */
export interface PlainList {
  readonly title: string;
  /** `width` in characters of half width. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** A line above the head; null for none. */
  readonly remark: string | null;
  readonly author: string;
  readonly writtenAt: Date;
}

/**
 * A list as a workbook: one row a record, with a head to filter by that stays in view. Text stays text, whatever it
 * begins with.
 */
export function listWorkbook({ title, columns, rows, remark, author, writtenAt }: PlainList): Uint8Array {
  const remarks: readonly SheetCell[][] =
    remark === null
      ? []
      : [[{ column: 0, colSpan: Math.max(1, columns.length), value: remark, style: 'text' }]];
  const sheet: Sheet = {
    name: sheetNameOf(title),
    widths: columns.map(({ width }) => width),
    frozenRows: remarks.length + 1,
    // A filter begins at the first row of the sheet.
    filter: remark === null,
    landscape: true,
    rows: [
      ...remarks,
      columns.map(({ head }, column): SheetCell => ({ column, value: head, style: 'head' })),
      ...rows.map((row) => row.map((value, column) => cellOf(column, value))),
    ],
  };
  return workbook([sheet], { title, author, writtenAt });
}

function cellOf(column: number, value: string | number | null): SheetCell {
  if (typeof value !== 'string') return { column, value, style: 'text' };
  return { column, value: value.slice(0, longestCell), style: textStyle(value) };
}
