import { read, SSF, type CellObject, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';
import { unzipParts } from './zip.ts';

/** A day of a cell, in the calendar that its workbook counts by. */
export interface CellDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Opens a workbook (.xlsx, .xlsm, .xlsb, .xls) for its values: formulas are not computed, macros are not run, and
 * nothing packed in it can swell.
 * @param longest rows of a sheet that are read at most
 * @throws UnreadableFile with a Chinese sentence
 */
export function openWorkbook(bytes: Uint8Array, longest: number): WorkBook {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return parse(isZip ? safePackage(bytes) : bytes, longest);
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

function parse(bytes: Uint8Array, longest: number): WorkBook {
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
      sheetRows: longest,
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

/**
 * What a cell says: the value of a number, whatever its format shows of it; percentages as shown; dates as `day`
 * writes them.
 */
export function cellText(
  cell: CellObject | undefined,
  date1904: boolean,
  day: (day: CellDay) => string,
): string {
  if (cell === undefined || cell.v === undefined) return '';
  if (cell.t === 'e') return errorNames[Number(cell.v)] ?? '#ERROR!';
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return String(cell.v).replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dateText(cell.v, date1904, day) ?? String(SSF.format(format, cell.v));
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

/** A serial day in words; undefined for a time without a day. */
function dateText(serial: number, date1904: boolean, day: (day: CellDay) => string): string | undefined {
  if (serial < 1) return undefined;
  const { y, m, d } = SSF.parse_date_code(serial, { date1904 });
  return day({ year: y, month: m, day: d });
}

/** Which rows or columns are hidden, by their settings. */
export function hiddenIndexes(settings: readonly ({ hidden?: boolean } | undefined)[]): ReadonlySet<number> {
  const indexes = new Set<number>();
  settings.forEach((setting, index) => {
    if (setting?.hidden === true) indexes.add(index);
  });
  return indexes;
}

/** Names in a row: A、B、C; the first ten where there are more. */
export function listOf(names: readonly string[]): string {
  return names.length <= 10 ? names.join('、') : `${names.slice(0, 10).join('、')}等${names.length}`;
}

/** Letters of a column by its 0-based index. */
export function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}
