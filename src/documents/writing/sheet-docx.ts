import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import { docxStyles, page, perMm, styleIds } from './docx-styles.ts';
import { finishDocx } from './finish-docx.ts';
import type { SheetLayout, SheetTable } from './sheet-layout.ts';
import type { WriteOptions } from './writer.ts';

/** Half-points: 小四 for text and tables, 小五 for the foot. */
const size = { text: 24, foot: 18 } as const;
const spacing = { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** A sheet to be filled in stands on one page where it can: less air above and below than a letter has. */
const margin = { ...page.margin, top: Math.round(20 * perMm), bottom: Math.round(20 * perMm), footer: 560 };

/** The sheet as a Word document. The same sheet and moment give the same bytes. */
export async function sheetDocx(layout: SheetLayout, options: WriteOptions): Promise<Uint8Array> {
  const document = new Document({
    title: layout.title,
    styles: docxStyles,
    sections: [
      {
        properties: { page: { ...page, margin } },
        ...(layout.numbered === false ? {} : { footers: { default: pageNumber() } }),
        children: bodyOf(layout),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return finishDocx(new Uint8Array(packed), {
    title: layout.title,
    author: layout.bodyName,
    writtenAt: options.writtenAt ?? new Date(),
    tables: layout.parts.flatMap(({ table }) =>
      table === null
        ? []
        : [
            {
              name: table.name,
              caption: '',
              description: `${table.head.length === 0 ? table.name : table.head.join('、')}，共${table.rows.length}行`,
            },
          ],
    ),
  });
}

/** Air over the title of a cover, in twips. */
const coverTop = Math.round(36 * perMm);

function bodyOf({ title, cover = false, facts, parts, signatures, foot }: SheetLayout): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      text: title,
      spacing: { before: cover ? coverTop : 0, after: 200 },
    }),
    ...facts.map((text) => (cover ? underTitle(text) : line(text))),
    ...parts.flatMap(({ heading, lines, table }) => [
      ...(heading === '' ? [] : [headingOf(heading)]),
      ...lines.map((text) => line(text)),
      ...(table === null ? [] : [docxSheetTable(table)]),
    ]),
    ...signatures.map((who) => line(`${who}　＿＿＿＿＿＿＿＿＿＿＿＿　　　　　年　　　月　　　日`, 200)),
    new Paragraph({
      spacing: { ...spacing, before: 80 },
      children: [new TextRun({ text: foot, size: size.foot })],
    }),
  ];
}

function underTitle(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, after: Math.round(16 * perMm) },
    children: [new TextRun({ text, size: 32 })],
  });
}

function headingOf(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { ...spacing, before: 140, after: 80 },
    indent: { firstLine: 0, firstLineChars: 0 },
    children: [new TextRun({ text, size: 28 })],
  });
}

function line(text: string, before = 0): Paragraph {
  // Signatures stay together with what stands under them.
  return new Paragraph({
    spacing: { ...spacing, before },
    keepNext: before > 0,
    children: [new TextRun({ text, size: size.text })],
  });
}

/** Characters from which a row may run over to the next page. */
const longText = 670;

/** A row to be written in by hand, in twips: four lines. */
const tallRow = 1500;

function docxSheetTable({ widths, head, rows, left, tall = [] }: SheetTable): Table {
  const twips = widths.map((width) => Math.round(width * perMm));
  const rowOf = (texts: readonly string[], isHead: boolean, height = 400) =>
    new TableRow({
      cantSplit: texts.every((text) => text.length < longText),
      tableHeader: isHead,
      height: { value: height, rule: HeightRule.ATLEAST },
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: twips[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: styleIds.table,
                alignment: !isHead && left[at] === true ? AlignmentType.LEFT : AlignmentType.CENTER,
                spacing: { ...spacing, line: 300 },
                children: text
                  .split('\n')
                  .map(
                    (each, part) =>
                      new TextRun({ text: each, size: size.text, ...(part === 0 ? {} : { break: 1 }) }),
                  ),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: twips.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    rows: [
      ...(head.length === 0 ? [] : [rowOf(head, true)]),
      ...rows.map((row, at) => rowOf(row, false, tall.includes(at) ? tallRow : undefined)),
    ],
  });
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 21,
            children: ['第', PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'],
          }),
        ],
      }),
    ],
  });
}
