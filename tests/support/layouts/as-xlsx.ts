import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { Block, SourceDocument } from '../../../src/report/source.ts';
import { placed, widthOf } from './placed-cells.ts';
import { isTable } from './rows.ts';

/**
 * A document as a workbook: a sheet for every table and for every run of paragraphs (`each`), or everything
 * below one another in one sheet with a blank row round each table (`one`). A paragraph is a row merged over
 * the sheet; figures are numbers.
 */
export function asXlsx(
  { blocks }: SourceDocument,
  sheets: 'each' | 'one',
  bookType: 'xlsx' | 'xls' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const [at, run] of (sheets === 'one' ? [blocks] : runsOf(blocks)).entries())
    utils.book_append_sheet(book, sheetOf(run), `Sheet${at + 1}`);
  const written: unknown = write(book, { type: 'array', bookType, bookSST: true });
  if (!(written instanceof ArrayBuffer)) throw new Error('not an ArrayBuffer');
  return new Uint8Array(written);
}

function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const alone = isTable(block) || last === undefined || last.some(isTable);
    if (alone) runs.push([block]);
    else last.push(block);
  }
  return runs;
}

function sheetOf(blocks: readonly Block[]): WorkSheet {
  const across = Math.max(1, ...blocks.map((block) => (isTable(block) ? widthOf(block.rows) : 1)));
  const sheet = utils.aoa_to_sheet([]);
  const merges: NonNullable<WorkSheet['!merges']> = [];
  let top = 0;
  const put = (text: string, row: number, column: number, colSpan: number, rowSpan: number) => {
    if (text !== '') utils.sheet_add_aoa(sheet, [[valueOf(text)]], { origin: { r: row, c: column } });
    if (colSpan > 1 || rowSpan > 1)
      merges.push({ s: { r: row, c: column }, e: { r: row + rowSpan - 1, c: column + colSpan - 1 } });
  };
  for (const [at, block] of blocks.entries()) {
    if (isTable(block)) {
      if (at > 0) top += 1;
      for (const { text, row, column, colSpan, rowSpan } of placed(block.rows))
        put(text, top + row, column, colSpan, rowSpan);
      top += block.rows.length + 1;
    } else {
      put(block.text, top, 0, across, 1);
      top += 1;
    }
  }
  return { ...sheet, '!merges': merges };
}

/** A figure as a number, where it prints as it is written. */
function valueOf(text: string): string | number {
  return String(Number(text)) === text ? Number(text) : text;
}
