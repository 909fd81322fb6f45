import type { WorkSheet } from '@e965/xlsx';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { cellText, columnName, hiddenIndexes, listOf, type CellDay } from '../reading/workbook-file.ts';
import { tableLimits, type TableSheet } from './table-file.ts';

/**
 * A sheet of a workbook as rows. What is hidden is not read and is named; a cell merged over several rows stands in
 * each of them, in its first column, as lists are meant that merge what repeats.
 * @throws UnreadableFile where it is too long or too wide
 */
export function sheetRows(sheet: WorkSheet, name: string, date1904: boolean): TableSheet {
  const data = sheet['!data'] ?? [];
  const hidden = {
    rows: hiddenIndexes(sheet['!rows'] ?? []),
    columns: hiddenIndexes(sheet['!cols'] ?? []),
  };
  const lost = { rows: new Set<number>(), columns: new Set<number>() };
  const rows: string[][] = [];
  const write = (row: number, column: number, text: string) => {
    if (hidden.rows.has(row)) return void lost.rows.add(row);
    if (hidden.columns.has(column)) return void lost.columns.add(column);
    if (row >= tableLimits.rows) throw new UnreadableFile(tooLong(name));
    if (column >= tableLimits.columns) throw new UnreadableFile(tooWide(name));
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push('');
    line[column] = text;
  };
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const text = cellText(cell, date1904, dayText).trim();
      if (text !== '') write(row, column, text);
    }
  }
  const repeated = (sheet['!merges'] ?? []).filter(({ s, e }) => {
    const text = data[s.r]?.[s.c] === undefined ? '' : cellText(data[s.r]?.[s.c], date1904, dayText).trim();
    const last = Math.min(e.r, data.length - 1);
    if (text === '' || hidden.rows.has(s.r)) return false;
    for (let row = s.r + 1; row <= last; row += 1) if (!hidden.rows.has(row)) write(row, s.c, text);
    return last > s.r;
  });
  return {
    name,
    rows,
    remarks: [
      ...(lost.rows.size === 0
        ? []
        : [`隐藏的第${listOf([...lost.rows].map((row) => String(row + 1)))}行没有读取。`]),
      ...(lost.columns.size === 0 ? [] : [`隐藏的${listOf([...lost.columns].map(columnName))}列没有读取。`]),
      ...(sheet['!fullref'] === undefined || sheet['!fullref'] === sheet['!ref']
        ? []
        : [`第${tableLimits.rows}行以后没有读取。`]),
      ...(repeated.length === 0 ? [] : ['合并的单元格里的内容，已写进它占的每一行。']),
    ],
  };
}

const dayText = ({ year, month, day }: CellDay) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** What is said of a table with too many rows. */
export const tooLong = (name: string) =>
  `工作表“${name}”超过${tableLimits.rows}行，没有读取。请拆成几份，每份不超过${tableLimits.rows}行再导入。`;

/** What is said of a table with too many columns. */
export const tooWide = (name: string) =>
  `工作表“${name}”超过${tableLimits.columns}列，没有读取。请删去不用导入的列，另存一份再试。`;
