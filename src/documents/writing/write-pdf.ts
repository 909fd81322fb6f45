import { figureSize } from './figure-size.ts';
import type { LayoutCell, LayoutParagraph, LayoutTable, ReportLayout } from './layout.ts';
import { setPdf, type PdfFonts } from './set-pdf.ts';
import type { Drawn, WriteOptions } from './writer.ts';

/** Size of type in each table, in points: 五号; 小五 in table 4, whose fifteen columns are narrow. */
const tableSize: Readonly<Record<LayoutTable['number'], number>> = { 2: 12, 3: 10.5, 4: 9 };

/** The report as a PDF (`setPdf`): A4 after GB/T 9704-2012, title and language set. */
export function writePdf(layout: ReportLayout, options: WriteOptions): Drawn {
  return setPdf('annual-report.typ', 'report', (fonts) => dataOf(layout, fonts), options);
}

function dataOf(layout: ReportLayout, fonts: PdfFonts) {
  return {
    title: layout.title,
    titleLines: layout.titleLines,
    fonts,
    preamble: layout.preamble.map(paragraphData),
    parts: layout.parts.map(({ heading, paragraphs, table }) => ({
      heading,
      paragraphs: paragraphs.map(paragraphData),
      table: table === undefined ? null : tableData(table),
    })),
  };
}

function paragraphData({ lead, text }: LayoutParagraph) {
  return { lead, text };
}

function tableData(table: LayoutTable) {
  return {
    number: table.number,
    widths: table.widths,
    size: tableSize[table.number],
    figureSize: figureSize(table, tableSize[table.number]),
    breakable: table.headRows > 0,
    blocks: blocksOf(table),
  };
}

/** The table cut where heads begin anew: table 2 has a head in each block, the others one that is repeated. */
function blocksOf({ rows, headRows }: LayoutTable) {
  const blocks: { head: CellData[]; body: CellData[][]; repeat: boolean }[] = [];
  for (const [at, row] of rows.entries()) {
    const isHead = at < headRows || row.every(({ kind }) => kind === 'heading');
    let block = blocks.at(-1);
    if (block === undefined || (isHead && block.body.length > 0)) {
      block = { head: [], body: [], repeat: headRows > 0 };
      blocks.push(block);
    }
    if (isHead) block.head.push(...row.map(cellData));
    else block.body.push(row.map(cellData));
  }
  return blocks;
}

type CellData = ReturnType<typeof cellData>;

function cellData({ kind, text, colSpan, rowSpan, align }: LayoutCell) {
  return { kind, text, colSpan, rowSpan, align };
}
