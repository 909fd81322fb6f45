import type { WorkSheet } from '@e965/xlsx';
import type { Block, SourceDocument } from '../../report/source.ts';
import { sheetBlocks, type Sheet } from './sheet-blocks.ts';
import { cellText, columnName, hiddenIndexes, listOf, openWorkbook, type CellDay } from './workbook-file.ts';

/** Rows of a sheet that are read at most. */
const longestSheet = 20_000;

/**
 * A workbook (.xlsx, .xlsm, .xlsb, .xls) as blocks: for each visible sheet its name and its cells as tables,
 * merged cells as spans. Numbers come by value (`0`, not `0.00`), dates as 2026年1月5日. What is hidden is not
 * read and is named in `omissions`; formulas are not computed, macros are not run.
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const book = openWorkbook(bytes, longestSheet);
  const blocks: Block[] = [];
  const omissions: string[] = book.vbaraw === undefined ? [] : ['文件带有宏，宏没有运行，也没有读取。'];
  const hiddenSheets: string[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      hiddenSheets.push(`“${name}”`);
      continue;
    }
    const read = sheetOf(sheet, name, book.Workbook?.WBProps?.date1904 === true);
    const inside = sheetBlocks(read.sheet);
    if (inside.length > 0 && !isDefaultName(name)) blocks.push({ kind: 'paragraph', text: name, level: 2 });
    blocks.push(...inside);
    omissions.push(...read.omissions);
  }
  if (hiddenSheets.length > 0) omissions.unshift(`隐藏的工作表${hiddenSheets.join('、')}没有读取。`);
  return omissions.length === 0 ? { blocks } : { blocks, omissions };
}

function sheetOf(sheet: WorkSheet, name: string, date1904: boolean): { sheet: Sheet; omissions: string[] } {
  const data = sheet['!data'] ?? [];
  const cells = data.flatMap((row, index) =>
    (row ?? []).flatMap((cell, column) => {
      const text = cellText(cell, date1904, dayText);
      return text.trim() === '' ? [] : [{ row: index, column, text }];
    }),
  );
  const hiddenRows = hiddenIndexes(sheet['!rows'] ?? []);
  const hiddenColumns = hiddenIndexes(sheet['!cols'] ?? []);
  const lost = cells.filter(({ row, column }) => hiddenRows.has(row) || hiddenColumns.has(column));
  const rows = [...new Set(lost.map(({ row }) => row).filter((row) => hiddenRows.has(row)))];
  const columns = [
    ...new Set(lost.map(({ column }) => column).filter((column) => hiddenColumns.has(column))),
  ];
  const omissions = [
    ...(rows.length > 0
      ? [`工作表“${name}”里隐藏的第${listOf(rows.map((row) => String(row + 1)))}行没有读取。`]
      : []),
    ...(columns.length > 0 ? [`工作表“${name}”里隐藏的${listOf(columns.map(columnName))}列没有读取。`] : []),
    ...(sheet['!fullref'] === undefined || sheet['!fullref'] === sheet['!ref']
      ? []
      : [`工作表“${name}”过长，只读取了前${longestSheet}行。`]),
  ];
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { sheet: { cells, merges, hiddenRows, hiddenColumns }, omissions };
}

const dayText = ({ year, month, day }: CellDay) => `${year}年${month}月${day}日`;

/** A name that only counts the sheet, or one that the workbooks written here give: no part of the text. */
function isDefaultName(name: string): boolean {
  return /^(?:(?:sheet|工作表)\s*\d*|表[\d一二三四五六]|文字)$/i.test(name);
}
