import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { perMm, styleIds } from './docx-styles.ts';
import { figureSize } from './figure-size.ts';
import type { LayoutCell, LayoutTable } from './layout.ts';

/** Type of each table in half-points, and its line pitch in twips: 小四, 五号, 小五. */
const type: Readonly<Record<LayoutTable['number'], { readonly size: number; readonly line: number }>> = {
  2: { size: 24, line: 320 },
  3: { size: 21, line: 270 },
  4: { size: 18, line: 240 },
};
const sidePadding = 34;
const topPadding = 40;

/**
 * A table of the form for Word: fixed widths, merged cells, rows that do not split, the head repeated on
 * each page. Tables 2 and 4 stay on one page; table 3 may run over.
 */
export function docxTable(table: LayoutTable): Table {
  const twips = table.widths.map((width) => Math.round(width * perMm));
  const total = twips.reduce((sum, width) => sum + width, 0);
  const figures = figureSize(table, type[table.number].size / 2) * 2;
  const last = table.rows.length - 1;
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: sidePadding, right: sidePadding, top: topPadding, bottom: topPadding },
    rows: table.rows.map((row, at) => {
      const isHead = at < Math.max(1, table.headRows);
      const keepNext = at < last && (table.number !== 3 || !mayBreakAfter(table, at));
      return new TableRow({
        cantSplit: true,
        tableHeader: isHead,
        children: row.map((cell) => docxCell(cell, twips, { table, figures, keepNext })),
      });
    }),
  });
}

/**
 * Table 3 runs over a page only where one of its groups （三）–（六） ends, and not before the first of them:
 * a label merged down over its rows is then not torn. A row kept with the next is one whose text is.
 */
function mayBreakAfter({ headRows, rows }: LayoutTable, at: number): boolean {
  const groups = rows.flatMap((row, top) =>
    row
      .filter(({ kind, column, rowSpan }) => kind === 'label' && column === 1 && rowSpan > 1)
      .map(({ rowSpan }) => ({ top, end: top + rowSpan - 1 })),
  );
  const first = groups[0]?.end ?? headRows;
  return at >= first && !groups.some(({ top, end }) => at >= top && at < end);
}

function docxCell(
  cell: LayoutCell,
  twips: readonly number[],
  { table, figures, keepNext }: { table: LayoutTable; figures: number; keepNext: boolean },
): TableCell {
  const width = twips.slice(cell.column, cell.column + cell.colSpan).reduce((sum, each) => sum + each, 0);
  const { line } = type[table.number];
  const size = cell.kind === 'figure' ? figures : type[table.number].size;
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: styleIds.table,
        alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line, lineRule: LineRuleType.EXACT },
        keepNext,
        children: cell.text
          .split('\n')
          .map((text, at) => new TextRun({ text, size, ...(at === 0 ? {} : { break: 1 }) })),
      }),
    ],
  });
}
