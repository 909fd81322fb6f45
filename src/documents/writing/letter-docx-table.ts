import {
  AlignmentType,
  HeightRule,
  LineRuleType,
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
import { fontOf, perMm, styleIds } from './docx-styles.ts';
import type { LetterTable } from './letter-table.ts';

/** Height of a row to be written in: 12 mm. */
const roomTwips = 680;

/**
 * A table of a letter with its name over it: rows that do not split, the head repeated on each page; a short one on one page.
 * @param kept whether it stays with what follows; `room`: whether empty cells have room to write by hand
 */
export function letterDocxTable(
  { name, head, rows, widths, left, size }: LetterTable,
  { kept = false, room = false }: { readonly kept?: boolean; readonly room?: boolean },
): FileChild[] {
  const twips = widths.map((width) => Math.round(width * perMm));
  const line = { line: Math.round((size + 4) * 20), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const rowOf = (texts: readonly string[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      ...(room && texts.includes('') ? { height: { value: roomTwips, rule: HeightRule.ATLEAST } } : {}),
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: twips[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: styleIds.table,
                alignment: !isHead && left[at] === true ? AlignmentType.LEFT : AlignmentType.CENTER,
                spacing: line,
                keepNext,
                children: text
                  .split('\n')
                  .map(
                    (each, part) =>
                      new TextRun({ text: each, size: size * 2, ...(part === 0 ? {} : { break: 1 }) }),
                  ),
              }),
            ],
          }),
      ),
    });
  const short = rows.length <= 8;
  return [
    ...(name === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { ...line, before: 160, after: 100 },
            children: [new TextRun({ text: name, font: fontOf('heading') })],
          }),
        ]),
    new Table({
      width: { size: twips.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: twips,
      layout: TableLayoutType.FIXED,
      margins: { left: 110, right: 110, top: 60, bottom: 60 },
      rows: [
        ...(head.length === 0 ? [] : [rowOf(head, true, true)]),
        ...rows.map((row, at) => rowOf(row, false, short && (kept || at < rows.length - 1))),
      ],
    }),
    new Paragraph({ spacing: { ...line, line: 200 }, keepNext: kept && short, children: [] }),
  ];
}
