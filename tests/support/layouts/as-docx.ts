import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Paragraph as SourceParagraph, SourceDocument } from '../../../src/report/source.ts';
import { widthOf } from './placed-cells.ts';
import { cell, isTable, type Rows } from './rows.ts';

/** Width of the type area in twips. */
const width = 8844;

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A document as a Word file. Tables without columns of their own are lines with tabs, as people paste them. */
export async function asDocx(source: SourceDocument): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: source.blocks.flatMap(wordBlock) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function wordBlock(block: Block): (Paragraph | Table)[] {
  if (!isTable(block)) return [paragraph(block)];
  if (!block.gridded)
    return block.rows.map((row) =>
      paragraph({ kind: 'paragraph', text: row.map(({ text }) => text).join('\t') }),
    );
  // Word joins tables that no paragraph parts
  return [wordTable(block.rows), new Paragraph('')];
}

function paragraph({ text, level }: SourceParagraph): Paragraph {
  const heading = level === undefined ? {} : { heading: levels[level - 1] ?? HeadingLevel.HEADING_6 };
  return new Paragraph({
    ...heading,
    children: text
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) })),
  });
}

function wordTable(rows: Rows): Table {
  const columns = widthOf(rows);
  const twips = Math.floor(width / columns);
  return new Table({
    width: { size: twips * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => twips),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row) =>
        new TableRow({
          children: (row.length === 0 ? [cell('', columns)] : row).map(
            ({ text, colSpan = 1, rowSpan = 1 }) =>
              new TableCell({
                columnSpan: colSpan,
                rowSpan,
                width: { size: twips * colSpan, type: WidthType.DXA },
                children: text.split('\n').map((line) => new Paragraph(line)),
              }),
          ),
        }),
    ),
  });
}
