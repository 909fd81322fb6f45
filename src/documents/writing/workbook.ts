import { utils, write, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import { escapeXml } from './escape-xml.ts';
import { coreProperties, partOf, rewriteParts } from './office-package.ts';
import { styleIndex, stylesPart, type CellStyle } from './workbook-styles.ts';

/** One sheet of a workbook, as the writers of this folder describe it. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Width of each column in characters (of half width). */
  readonly widths: readonly number[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  /** True where the first row is a head to filter by. */
  readonly filter?: boolean;
  readonly landscape?: boolean;
}

export interface SheetCell {
  /** Column, 0-based. */
  readonly column: number;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Text stays text, whatever it begins with; null is an empty cell. */
  readonly value: string | number | null;
  /** Formula without `=`; `value` is then its cached result. */
  readonly formula?: string;
  readonly style: CellStyle;
}

/** What a workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string;
  readonly author: string;
  readonly writtenAt: Date;
}

/** Most characters that a cell of a worksheet holds. */
export const longestCell = 32_767;

/** A workbook of the sheets. Equal sheets, title and moment give equal bytes. */
export function workbook(sheets: readonly Sheet[], facts: WorkbookFacts): Uint8Array {
  const book = utils.book_new();
  const looks = sheets.map((sheet) => {
    const { worksheet, styles } = worksheetOf(sheet);
    utils.book_append_sheet(book, worksheet, sheet.name);
    return styles;
  });
  const raw: unknown = write(book, {
    type: 'array',
    bookType: 'xlsx',
    compression: true,
    // texts stand in the cells: a sheet can then be taken over into another workbook
    bookSST: false,
    sheetStubs: true,
  });
  if (!(raw instanceof ArrayBuffer)) throw new Error('The spreadsheet library gave no bytes');
  return rewriteParts(new Uint8Array(raw), {
    'xl/styles.xml': stylesPart,
    'docProps/core.xml': () => coreProperties(facts),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        (xml: string) => dress(xml, sheet, looks[at] ?? new Map()),
      ]),
    ),
  });
}

/**
 * The workbook with one more sheet at its end. Both are workbooks of {@link workbook}: they share their
 * styles, and texts stand in the cells.
 */
export function withSheet(book: Uint8Array, other: Uint8Array, name: string): Uint8Array {
  const number = (partOf(book, 'xl/workbook.xml').match(/<sheet /gu)?.length ?? 0) + 1;
  const part = `xl/worksheets/sheet${number}.xml`;
  const id = `rIdSheet${number}`;
  return rewriteParts(
    book,
    {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '</sheets>',
          `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="${id}"/></sheets>`,
        ),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/></Relationships>`,
        ),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
        ),
    },
    { [part]: partOf(other, 'xl/worksheets/sheet1.xml') },
  );
}

/** Name of a cell: `B3` for row 2, column 1 (0-based). */
export function cellReference(row: number, column: number): string {
  return utils.encode_cell({ r: row, c: column });
}

function worksheetOf(sheet: Sheet): { worksheet: WorkSheet; styles: ReadonlyMap<string, CellStyle> } {
  const worksheet: WorkSheet = {};
  const styles = new Map<string, CellStyle>();
  const merges: Range[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    for (const cell of cells) {
      const { column, colSpan = 1, rowSpan = 1 } = cell;
      const end = { r: row + rowSpan - 1, c: column + colSpan - 1 };
      if (rowSpan > 1 || colSpan > 1) merges.push({ s: { r: row, c: column }, e: end });
      // the cells that a merged cell covers carry its rules
      for (let r = row; r <= end.r; r += 1) {
        for (let c = column; c <= end.c; c += 1) {
          const reference = cellReference(r, c);
          styles.set(reference, cell.style);
          worksheet[reference] = r === row && c === column ? cellObject(cell) : blank;
        }
      }
    }
  }
  const last = { r: Math.max(0, sheet.rows.length - 1), c: Math.max(0, sheet.widths.length - 1) };
  worksheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  worksheet['!merges'] = merges;
  worksheet['!rows'] = sheet.rows.map((row) => ({ hpt: heightOf(row, sheet.widths) }));
  worksheet['!cols'] = sheet.widths.map((wch) => ({ wch }));
  if (sheet.filter === true) worksheet['!autofilter'] = { ref: worksheet['!ref'] };
  return { worksheet, styles };
}

const lineHeight = 16;
/** Highest row that a worksheet has, in points. */
const highestRow = 409;

/** Height of a row in points, so that its wrapped text is seen whole: not every program fits rows by itself. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map(({ value, column, colSpan = 1, rowSpan = 1 }) => {
    if (typeof value !== 'string' || rowSpan > 1) return 1;
    const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
    const wrapped = value.split('\n').map((line) => Math.ceil((textWidth(line) * 1.08) / width));
    return wrapped.reduce((sum, count) => sum + Math.max(1, count), 0);
  });
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 4);
}

/** Width of a text in characters of half width. */
function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u024f' ? 2 : 1), 0);
}

const blank: CellObject = { t: 'z', v: '' };

function cellObject({ value, formula }: SheetCell): CellObject {
  if (value === null || value === '') return blank;
  if (typeof value === 'string') return { t: 's', v: value };
  return formula === undefined ? { t: 'n', v: value } : { t: 'n', v: value, f: formula };
}

/** Adds to a sheet what the library does not write: the look of the cells, frozen rows, how it prints. */
function dress(xml: string, sheet: Sheet, styles: ReadonlyMap<string, CellStyle>): string {
  const frozen = sheet.frozenRows ?? 0;
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const orientation = sheet.landscape === true ? 'landscape' : 'portrait';
  const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
  return (
    xml
      .replace(/<c r="([A-Z]+\d+)"/gu, (cell, reference: string) => {
        const style = styles.get(reference);
        return style === undefined ? cell : `${cell} s="${styleIndex(style)}"`;
      })
      // as inline text: as `str`, the result of a formula, some programs undo its escapes twice
      .replace(
        / t="str"><v>([^<]*)<\/v>/gu,
        (_, text: string) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is>`,
      )
      .replace(/<sheetPr\/>|<sheetPr>.*?<\/sheetPr>/u, '')
      .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace(
        /<sheetView ([^>]*)\/>/u,
        frozen === 0 ? '<sheetView $1/>' : `<sheetView $1>${pane}</sheetView>`,
      )
      .replace(/<ignoredErrors>.*?<\/ignoredErrors>/u, '')
      .replace(
        '</worksheet>',
        `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>${setup}</worksheet>`,
      )
  );
}
