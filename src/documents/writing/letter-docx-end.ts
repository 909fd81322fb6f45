import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { widthOf } from './break-line.ts';
import { styleIds } from './docx-styles.ts';
import { character, type LetterSpacing } from './letter-docx-spacing.ts';
import type { LetterLayout } from './letter-layout.ts';
import type { Seal } from './letter-plan.ts';
import { pngSize } from './png-size.ts';

/** The attachments a line under the text; a long name goes on under its own first character. */
export function attachmentParagraphs(names: readonly string[], spacing: LetterSpacing): Paragraph[] {
  const head = '附件：';
  return names.map((name, at) => {
    const label = names.length === 1 ? '' : (/^\d+\. /u.exec(name)?.[0] ?? '');
    const left = (2 + widthOf(head) + widthOf(label)) * character;
    return new Paragraph({
      style: styleIds.body,
      spacing: { ...spacing, before: at === 0 ? spacing.line : 0 },
      keepNext: true,
      keepLines: true,
      indent: { left, hanging: widthOf(`${at === 0 ? head : ''}${label}`) * character, firstLineChars: 0 },
      children: [new TextRun(`${at === 0 ? head : ''}${name}`)],
    });
  });
}

const areaMm = 156;
const mmOfCharacter = (character / 1440) * 25.4;
const emuOfMm = 36_000;
/** How far the middle of the seal is over that of name and date. */
const raisedMm = 3;

/** The name of the body centred over the date, the date four characters from the edge, with room for the seal; whom to ask. */
export function signatureParagraphs(
  { organLines, date, contact }: LetterLayout,
  seal: Seal | null,
  spacing: LetterSpacing,
): Paragraph[] {
  const dated = widthOf(date);
  const wide = Math.max(dated, ...organLines.map(widthOf));
  const right = Math.max(0, 4 - (wide - dated) / 2);
  const indentOf = (text: string) => ({
    right: Math.round((right + (wide - widthOf(text)) / 2) * character),
    firstLine: 0,
    firstLineChars: 0,
  });
  const lines = [...organLines, date];
  const middle = areaMm - (right + wide / 2) * mmOfCharacter;
  const above = (organLines.length * spacing.line * 25.4) / 1440;
  const below = (spacing.line * 25.4) / 1440;
  return [
    ...lines.map((text, at) => {
      const last = at === lines.length - 1;
      return new Paragraph({
        style: styleIds.body,
        alignment: 'right',
        spacing: { ...spacing, before: at === 0 ? spacing.line * 2 : 0 },
        indent: indentOf(text),
        keepNext: !last || contact !== '',
        keepLines: true,
        children: [
          ...(last && seal !== null ? [sealOf(seal, { middle, down: (below - above) / 2 - raisedMm })] : []),
          new TextRun(text),
        ],
      });
    }),
    ...contactParagraphs(contact, spacing),
  ];
}

/** Whom to ask, in brackets, under the date and clear of the lower edge of the seal. */
function contactParagraphs(contact: string, spacing: LetterSpacing): Paragraph[] {
  if (contact === '') return [];
  return [
    new Paragraph({
      style: styleIds.body,
      spacing: { ...spacing, before: Math.round(spacing.line * 0.8) },
      keepLines: true,
      children: [new TextRun(contact)],
    }),
  ];
}

/**
 * The seal behind name and date: text stays readable whatever ground the picture has. Its middle is given in millimetres, from the
 * left edge of the text and from the top of the line of the date, whose paragraph has no space before it.
 */
function sealOf(
  { png, widthMm }: Seal,
  { middle, down }: { readonly middle: number; readonly down: number },
): ImageRun {
  const { width, height } = pngSize(png);
  const heightMm = (widthMm * height) / width;
  const pixels = (mm: number) => Math.round((mm / 25.4) * 96);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(widthMm), height: pixels(heightMm) },
    // The only picture. Left to the library its number counts those of letters before: the same letter was not the same file.
    altText: { id: '1', name: '印章', title: '印章', description: '印章' },
    floating: {
      behindDocument: true,
      allowOverlap: true,
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        offset: Math.round((middle - widthMm / 2) * emuOfMm),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: Math.round((down - heightMm / 2) * emuOfMm),
      },
      wrap: { type: TextWrappingType.NONE },
    },
  });
}
