import { cellName } from '../../report/index.ts';
import type { RollUp, SummedCell } from '../../report/roll-up.ts';
import { cellReference, withSheet, workbook, type Sheet, type SheetCell } from './workbook.ts';

const name = '来源';
const facts = { title: '汇总数字的来源', author: '' };

/** Where each sum of a roll-up comes from, as a workbook: one row a cell, one column a source. */
export function writeSources(sum: RollUp, writtenAt: Date = new Date()): Uint8Array {
  return workbook([sourcesSheet(sum)], { ...facts, writtenAt });
}

/** The workbook of a roll-up (`writeReport` as xlsx) with the sheet 来源 at its end. */
export function withSourcesSheet(bytes: Uint8Array, sum: RollUp): Uint8Array {
  return withSheet(bytes, writeSources(sum), name);
}

function sourcesSheet({ report, cells }: RollUp): Sheet {
  const sources = cells[0]?.parts.map(({ source }) => source) ?? [];
  const heads = ['格子', '合计', '没有数字的份数', ...sources];
  return {
    name,
    widths: [66, 12, 16, ...sources.map((source) => Math.min(40, Math.max(12, source.length * 2)))],
    frozenRows: 1,
    landscape: true,
    rows: [
      heads.map((value, column) => ({ column, value, style: 'head' as const })),
      ...cells.map((each, at) => sourceRow(report, each, at + 1)),
    ],
  };
}

function sourceRow(report: RollUp['report'], { cell, sum, parts, lacking }: SummedCell, row: number) {
  const first = 3;
  const place = cellName(report, {
    table: cell.table,
    row: cell.row,
    ...(cell.column === undefined ? {} : { column: cell.column }),
  });
  const added = parts.reduce((total, { value }) => total + (value ?? 0), 0);
  const from = cellReference(row, first);
  const to = cellReference(row, first + parts.length - 1);
  // money is added as 分: where the floating sum departs from it, the figure stands alone
  const formula = sum !== null && added === sum ? { formula: `SUM(${from}:${to})` } : {};
  const values: readonly SheetCell[] = [
    { column: 0, value: place, style: 'labelLeft' },
    { column: 1, value: sum, style: 'figure', ...formula },
    { column: 2, value: lacking.length, style: 'figure' },
    ...parts.map(({ value }, at): SheetCell => ({ column: first + at, value, style: 'figure' })),
  ];
  return values;
}
