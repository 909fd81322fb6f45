import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Block, SourceDocument } from '../../report/source.ts';
import { sheetBlocks, type Sheet } from './sheet-blocks.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { unzipParts } from './zip.ts';

/** Rows of a sheet that are read at most. */
const longestSheet = 20_000;

/**
 * A workbook (.xlsx, .xlsm, .xlsb, .xls) as blocks: for each visible sheet its name and its cells as tables,
 * merged cells as spans. Numbers come by value (`0`, not `0.00`), dates as 2026年1月5日. What is hidden is not
 * read and is named in `omissions`; formulas are not computed, macros are not run.
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const book = parse(isZip ? safePackage(bytes) : bytes);
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

/** The package with only the parts that are read, sizes checked, inflated: nothing in it can swell any more. */
function safePackage(bytes: Uint8Array): Uint8Array {
  const needed =
    /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:_rels\/.*|[^/]+\.(?:xml|bin)|worksheets\/[^/]+\.(?:xml|bin)))$/i;
  const parts = unzipParts(bytes, (name) => needed.test(name) && !/\.(?:vml|png|jpe?g)$/i.test(name));
  for (const [name, data] of parts) if (/\.xml$/i.test(name)) refuseEntities(data);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function refuseEntities(data: Uint8Array): void {
  if (!new TextDecoder('latin1').decode(data.subarray(0, 4096)).includes('<!DOCTYPE')) return;
  throw new UnreadableFile(
    '文件里有不该有的实体定义，可能是为了拖垮系统而做的，没有读取。请用Excel或WPS另存一份再试。',
  );
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      // Texts as formatted take the library most of its time; the few that are needed are made below.
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      bookVBA: true,
      sheetRows: longestSheet,
    });
  } catch (cause) {
    const locked = /password|encrypt/i.test(cause instanceof Error ? cause.message : '');
    throw new UnreadableFile(
      locked
        ? '表格设有打开密码，读不出内容。请去掉密码后另存一份再试。'
        : '表格不完整或已损坏，读不出内容。请用Excel或WPS打开原件，另存为.xlsx后再试。',
      { cause },
    );
  }
}

function sheetOf(sheet: WorkSheet, name: string, date1904: boolean): { sheet: Sheet; omissions: string[] } {
  const data = sheet['!data'] ?? [];
  const cells = data.flatMap((row, index) =>
    (row ?? []).flatMap((cell, column) => {
      const text = textOf(cell, date1904);
      return text.trim() === '' ? [] : [{ row: index, column, text }];
    }),
  );
  const hiddenRows = indexesOf(sheet['!rows'] ?? []);
  const hiddenColumns = indexesOf(sheet['!cols'] ?? []);
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

/** What a cell says: the value of a number, whatever its format shows of it; percentages as shown. */
function textOf(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.v === undefined) return '';
  if (cell.t === 'e') return errorNames[Number(cell.v)] ?? '#ERROR!';
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return String(cell.v).replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dateText(cell.v, date1904) ?? String(SSF.format(format, cell.v));
  return format.includes('%') ? String(SSF.format(format, cell.v)) : String(Number(cell.v.toPrecision(15)));
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A serial day as 2026年1月5日; undefined for a time without a day. */
function dateText(serial: number, date1904: boolean): string | undefined {
  if (serial < 1) return undefined;
  const { y, m, d } = SSF.parse_date_code(serial, { date1904 });
  return `${y}年${m}月${d}日`;
}

function indexesOf(settings: readonly ({ hidden?: boolean } | undefined)[]): ReadonlySet<number> {
  const indexes = new Set<number>();
  settings.forEach((setting, index) => {
    if (setting?.hidden === true) indexes.add(index);
  });
  return indexes;
}

function listOf(names: readonly string[]): string {
  return names.length <= 10 ? names.join('、') : `${names.slice(0, 10).join('、')}等${names.length}`;
}

function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

/** A name that only counts the sheet, or one that the workbooks written here give: no part of the text. */
function isDefaultName(name: string): boolean {
  return /^(?:(?:sheet|工作表)\s*\d*|表[\d一二三四五六]|文字)$/i.test(name);
}
