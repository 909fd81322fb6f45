import * as XLSX from '@e965/xlsx';
import { cellName } from '../../report/cell-name.ts';
import type { RollUp } from '../../report/roll-up.ts';

const sheetName = '来源';

/** A workbook with one row a cell of the sum and one column a source: what each put into it. */
export function writeSources(sum: RollUp): Uint8Array {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sourcesSheet(sum), sheetName);
  return bytesOf(workbook);
}

/** A workbook with the same sheet behind those that it has. */
export function withSourcesSheet(bytes: Uint8Array, sum: RollUp): Uint8Array {
  const workbook = XLSX.read(bytes, { type: 'array', cellStyles: true, cellFormula: true });
  XLSX.utils.book_append_sheet(workbook, sourcesSheet(sum), sheetName);
  return bytesOf(workbook);
}

function sourcesSheet(sum: RollUp): XLSX.WorkSheet {
  const names = sum.cells[0]?.parts.map(({ source }) => source) ?? [];
  const rows = sum.cells.map(({ cell, sum: total, parts }) => [
    cellName(sum.report, cell),
    total,
    ...parts.map(({ value }) => value),
  ]);
  const sheet = XLSX.utils.aoa_to_sheet([['格', '合计', ...names], ...rows]);
  sheet['!cols'] = [
    { wch: 60 },
    { wch: 12 },
    ...names.map((name) => ({ wch: Math.min(40, name.length * 2) })),
  ];
  return sheet;
}

function bytesOf(workbook: XLSX.WorkBook): Uint8Array {
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
