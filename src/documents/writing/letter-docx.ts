import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type IStylesOptions,
} from 'docx';
import { widthOf } from './break-line.ts';
import { docxStyles, fontOf, page, styleIds } from './docx-styles.ts';
import { finishDocx } from './finish-docx.ts';
import { attachmentParagraphs, signatureParagraphs } from './letter-docx-end.ts';
import { letterDocxTable } from './letter-docx-table.ts';
import { twipsOf, type LetterSpacing } from './letter-docx-spacing.ts';
import type { LetterLayout, LetterParagraph } from './letter-layout.ts';
import type { LetterPlan, Seal } from './letter-plan.ts';
import type { LetterTable } from './letter-table.ts';
import { outerPageNumber } from './page-number.ts';
import type { WriteOptions } from './writer.ts';

/** Digits are no Chinese text: some programs would tear a number at the end of a line. */
const letterStyles: IStylesOptions = {
  ...docxStyles,
  default: {
    ...docxStyles.default,
    document: {
      ...docxStyles.default?.document,
      run: { ...docxStyles.default?.document?.run, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
  },
};

/** The letter as a Word document, set as its PDF is. The same letter and moment give the same bytes. */
export async function letterDocx(
  layout: LetterLayout,
  seal: Seal | null,
  { plan, options }: { readonly plan: LetterPlan; readonly options: WriteOptions },
): Promise<Uint8Array> {
  const header = layout.draft === '' ? undefined : draftHeader(layout.draft);
  const document = new Document({
    title: layout.title,
    styles: letterStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        ...(header === undefined ? {} : { headers: { default: header, even: header } }),
        footers: { default: outerPageNumber('right'), even: outerPageNumber('left') },
        children: bodyOf(layout, seal, twipsOf(plan)),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return finishDocx(new Uint8Array(packed), {
    title: layout.title,
    author: '',
    writtenAt: options.writtenAt ?? new Date(),
    tables: [...layout.parts, ...(layout.slip === null ? [] : [layout.slip])].flatMap((part) =>
      part.kind === 'table' ? [described(part)] : [],
    ),
  });
}

function bodyOf(layout: LetterLayout, seal: Seal | null, spacing: LetterSpacing): FileChild[] {
  const from = keptFrom(layout);
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { line: 680, lineRule: 'exact', before: 0, after: 120 },
      children: layout.titleLines.map(
        (text, at) => new TextRun({ text, font: fontOf('title'), ...(at === 0 ? {} : { break: 1 }) }),
      ),
    }),
    ...(layout.number === ''
      ? []
      : [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun(layout.number)] }),
        ]),
    new Paragraph({
      style: styleIds.body,
      spacing: { ...spacing, before: spacing.line },
      indent: { firstLine: 0, firstLineChars: 0 },
      keepNext: true,
      children: [new TextRun(layout.addressee)],
    }),
    ...layout.parts.flatMap((part, at) => partOf(part, spacing, at >= from)),
    ...attachmentParagraphs(layout.attachments, spacing),
    ...signatureParagraphs(layout, seal, spacing),
    ...(layout.slip === null ? [] : [cutLine(), ...letterDocxTable(layout.slip, { room: true })]),
  ];
}

/** Where a slip is cut off. */
function cutLine(): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 300, after: 120 },
    border: { bottom: { style: BorderStyle.DASHED, size: 4, space: 1, color: '000000' } },
  });
}

/** Lines that stay together at most: a chain longer than a page holds nothing together. */
const mostLines = 20;

/** The part from which all are kept with the next: the one before the tail, where a page takes both; never the whole letter. */
function keptFrom({ parts, tail, attachments, organLines, contact }: LetterLayout): number {
  const linesOf = (text: string, width = 28) => Math.ceil((widthOf(text) + 2) / width);
  // The names of attachments are set in; blank lines stand over them, over the signature, half of one over the contact.
  const named = attachments.reduce((sum, name) => sum + linesOf(name, 22), attachments.length === 0 ? 0 : 1);
  const asked = contact === '' ? 0 : linesOf(contact) + 1;
  const ends = named + 2 + organLines.length + 1 + asked;
  const tall = parts
    .slice(Math.max(0, tail - 1))
    .map((part) =>
      part.kind === 'table' ? (part.rows.length + part.head.length) * 0.8 : linesOf(part.text),
    );
  const from = Math.max(0, tail - 1);
  let lines = ends;
  for (let at = tall.length - 1; at >= 0; at -= 1) {
    lines += tall[at] ?? 0;
    if (lines > mostLines) return from + at + 1;
  }
  return from;
}

/** @param kept whether the part stays with the next: from the paragraph before the tail on, all do */
function partOf(part: LetterParagraph | LetterTable, spacing: LetterSpacing, kept: boolean): FileChild[] {
  if (part.kind === 'table') return letterDocxTable(part, { kept });
  if (part.kind === 'text') {
    return [
      new Paragraph({
        style: styleIds.body,
        spacing,
        keepNext: kept,
        keepLines: part.role === 'remedy',
        children: [new TextRun(part.text)],
      }),
    ];
  }
  return [
    new Paragraph({
      heading: part.kind === 'heading' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      spacing,
      text: part.text,
    }),
  ];
}

function draftHeader(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, font: fontOf('heading'), size: 24, color: '6E6E6E' })],
      }),
    ],
  });
}

function described({ name, head, rows }: LetterTable) {
  return {
    name,
    caption: '',
    description: `${head.length === 0 ? name : head.join('、')}，共${rows.length}行`,
  };
}
