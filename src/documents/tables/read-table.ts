import type { Block } from '../../report/source.ts';
import { decodeText } from '../reading/decode-text.ts';
import { sniff } from '../reading/sniff.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { tooLong, tooWide } from './sheet-rows.ts';
import { tableLimits, type TableFile, type TableSheet } from './table-file.ts';

/**
 * Reads a list that somebody wants to import: a workbook (.xlsx, .xls), CSV or text copied from a workbook, or a web
 * page or Word file with tables, which some systems hand out under the name of a workbook. Hostile files may take long
 * or much memory: see `createTablePool`.
 * @param name name of the file; only a hint
 * @throws UnreadableFile with a Chinese sentence that says what is the matter and what to do
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<TableFile> {
  const kind = await sniff(bytes, name);
  switch (kind) {
    case 'xlsx':
    case 'xls':
      return within(await readBook(bytes));
    case 'text':
    case 'json':
      return within(await readSeparated(bytes));
    case 'html':
    case 'docx':
      return within(await readBlocks(bytes, kind));
    case 'doc':
    case 'mht':
    case 'pdf':
      throw new UnreadableFile(
        '这不是Excel表格，没有读取。请把其中的表格复制到Excel或WPS表格里，存成.xlsx再导入；也可以直接粘贴。',
      );
  }
}

async function readBook(bytes: Uint8Array): Promise<TableFile> {
  const { openWorkbook } = await import('../reading/workbook-file.ts');
  const { sheetRows } = await import('./sheet-rows.ts');
  // One row more than is taken, so that a longer list is refused and not cut off.
  const book = openWorkbook(bytes, tableLimits.rows + 1);
  const hidden: string[] = [];
  const sheets: TableSheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) hidden.push(`“${name}”`);
    else sheets.push(sheetRows(sheet, name, book.Workbook?.WBProps?.date1904 === true));
  }
  return {
    sheets,
    remarks: [
      ...(hidden.length === 0 ? [] : [`隐藏的工作表${hidden.join('、')}没有读取。`]),
      ...(book.vbaraw === undefined ? [] : ['文件带有宏，宏没有运行，也没有读取。']),
    ],
  };
}

async function readSeparated(bytes: Uint8Array): Promise<TableFile> {
  const { separatedRows } = await import('./separated-text.ts');
  const { text, damaged } = decodeText(bytes);
  const rows = separatedRows(text.replace(/^\uFEFF/u, '')).map((row) => row.map((cell) => cell.trim()));
  return {
    sheets: [{ name: '表格', rows, remarks: [] }],
    remarks: damaged === 0 ? [] : [`文件里有${damaged}个字的编码已损坏，显示为“\uFFFD”。`],
  };
}

async function readBlocks(bytes: Uint8Array, kind: 'html' | 'docx'): Promise<TableFile> {
  const { blocks, omissions = [] } =
    kind === 'docx' ? (await import('../reading/docx.ts')).readDocx(bytes) : await readPage(bytes);
  const tables = blocks.filter((block) => block.kind === 'table');
  return {
    sheets: tables.map(({ rows }, index) => ({ name: `表格${index + 1}`, rows: laidOut(rows), remarks: [] })),
    remarks: [...omissions],
  };
}

async function readPage(bytes: Uint8Array) {
  const { declaredCharset } = await import('../reading/decode-text.ts');
  const { readHtml } = await import('../reading/html.ts');
  return readHtml(decodeText(bytes, declaredCharset(bytes)).text);
}

/** Cells with spans as rows of cells: what spans rows stands in each of them, what spans columns in its first. */
function laidOut(rows: Extract<Block, { kind: 'table' }>['rows']): string[][] {
  const lines: string[][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, colSpan = 1, rowSpan = 1 } of cells) {
      while (taken.has(`${row},${column}`)) column += 1;
      if (column + colSpan > tableLimits.columns) throw new UnreadableFile(tooWide('表格'));
      for (let down = row; down < Math.min(row + rowSpan, rows.length); down += 1) {
        for (let across = column; across < column + colSpan; across += 1) taken.add(`${down},${across}`);
        const line = lines[down] ?? [];
        while (line.length < column) line.push('');
        line[column] = text.replaceAll('\n', ' ').trim();
      }
      column += colSpan;
    }
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? ''));
}

/** The file with blank rows and cells at the ends left out, if it is within the limits and has anything. */
function within({ sheets, remarks }: TableFile): TableFile {
  let characters = 0;
  const filled = sheets.flatMap(({ name, rows, remarks: own }) => {
    const lines = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
    const last = lines.findLastIndex((line) => line.length > 0);
    if (last === -1) return [];
    if (last >= tableLimits.rows) throw new UnreadableFile(tooLong(name));
    if (lines.some((line) => line.length > tableLimits.columns)) throw new UnreadableFile(tooWide(name));
    characters += lines.reduce((sum, line) => sum + line.reduce((all, cell) => all + cell.length, 0), 0);
    return [{ name, rows: lines.slice(0, last + 1), remarks: own }];
  });
  if (characters > tableLimits.characters) {
    throw new UnreadableFile('表格里的字太多，没有读取。请只留要导入的列，拆成几份再试。');
  }
  if (filled.length === 0) {
    throw new UnreadableFile(
      ['文件里没有表格，没有读取。请核对选的是不是要导入的那一份。', ...remarks].join(''),
    );
  }
  return { sheets: filled, remarks };
}
