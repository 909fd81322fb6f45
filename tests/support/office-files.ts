import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Block, SourceDocument } from '../../src/report/source.ts';

/** A DOCX of a body in WordprocessingML, with further parts by name. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A ZIP container of text parts by name. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A run of text as a paragraph of WordprocessingML; `properties` stand in `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table cell of WordprocessingML; `properties` stand in `w:tcPr`. */
export function wordCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
}

/** A workbook of sheets by name; `change` may set merges, hidden rows and columns, formats. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  change: (sheet: WorkSheet, name: string) => void = () => undefined,
  options: { readonly bookType?: BookType; readonly hidden?: readonly string[] } = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    change(sheet, name);
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({
      name,
      Hidden: options.hidden?.includes(name) === true ? 1 : 0,
    })),
  };
  const written: unknown = write(book, {
    type: 'array',
    bookType: options.bookType ?? 'xlsx',
    cellStyles: true,
  });
  if (!(written instanceof ArrayBuffer)) throw new Error('not an ArrayBuffer');
  return new Uint8Array(written);
}

/** Blocks as lines that are easy to hold against: `# text` for headings, `a ›2 v3 | b` for rows of tables. */
export function outline({ blocks }: Pick<SourceDocument, 'blocks'>): string[] {
  return blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph')
      return [`${'#'.repeat(block.level ?? 0)}${block.level === undefined ? '' : ' '}${block.text}`];
    const rows = block.rows.map((row) =>
      row
        .map(
          ({ text, colSpan, rowSpan }) =>
            `${text}${colSpan === undefined ? '' : ` ›${colSpan}`}${rowSpan === undefined ? '' : ` v${rowSpan}`}`,
        )
        .join(' | '),
    );
    return [block.gridded ? '[table]' : '[cells]', ...rows];
  });
}
