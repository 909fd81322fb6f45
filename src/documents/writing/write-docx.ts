import { Document, HeadingLevel, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import { docxTable } from './docx-table.ts';
import { docxStyles, fontOf, headingSpacing, page, styleIds } from './docx-styles.ts';
import { finishDocx } from './finish-docx.ts';
import type { LayoutParagraph, ReportLayout } from './layout.ts';
import { outerPageNumber } from './page-number.ts';
import type { Drawn, WriteOptions } from './writer.ts';

/** The report as a Word document after GB/T 9704-2012. The same report and moment give the same bytes. */
export async function writeDocx(layout: ReportLayout, options: WriteOptions): Promise<Drawn> {
  const document = new Document({
    title: layout.title,
    styles: docxStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: {
          default: outerPageNumber('right'),
          even: outerPageNumber('left'),
        },
        children: bodyOf(layout),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  const tables = layout.parts.flatMap(({ table }) => table ?? []);
  const bytes = finishDocx(new Uint8Array(packed), {
    title: layout.title,
    // Without an author: what the file says of itself names nobody.
    author: '',
    writtenAt: options.writtenAt ?? new Date(),
    tables,
  });
  return { bytes, remarks: [] };
}

function bodyOf(layout: ReportLayout): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: layout.titleLines.map(
        (text, at) => new TextRun({ text, font: fontOf('title'), ...(at === 0 ? {} : { break: 1 }) }),
      ),
    }),
    ...layout.preamble.map(paragraph),
    ...layout.parts.flatMap(({ heading, paragraphs, table }, at) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        text: heading,
        spacing: headingSpacing(layout.parts[at - 1]?.table !== undefined, table !== undefined),
      }),
      ...paragraphs.map(paragraph),
      ...(table === undefined ? [] : [docxTable(table)]),
    ]),
  ];
}

function paragraph({ lead, text }: LayoutParagraph): Paragraph {
  if (text === '') return new Paragraph({ heading: HeadingLevel.HEADING_2, text: lead });
  return new Paragraph({
    style: styleIds.body,
    children: [
      ...(lead === '' ? [] : [new TextRun({ text: lead, font: fontOf('section') })]),
      new TextRun({ text }),
    ],
  });
}
