import { cellKey, cellName, type AnnualReport } from '../../report/index.ts';
import type { LayoutCell, LayoutParagraph, LayoutTable, ReportLayout } from './layout.ts';
import { tableFormulas, type TableFormulas } from './table-formulas.ts';
import type { CellStyle } from './workbook-styles.ts';
import { longestCell, workbook, type Sheet, type SheetCell } from './workbook.ts';
import type { Drawn, WriteOptions } from './writer.ts';

const widths: Readonly<Record<LayoutTable['number'], readonly number[]>> = {
  2: [26, 22, 22, 22],
  3: [9, 13, 46, 10, 10, 10, 12, 12, 10, 10],
  4: Array.from({ length: 15 }, () => 9),
};

/**
 * The report as a workbook: 文字 with one paragraph a row, then 表二, 表三, 表四 merged as in the form, their
 * sums as formulas where that is wanted. A filed figure that differs from the sum stays, without a formula, and is named.
 */
export function writeXlsx(layout: ReportLayout, report: AnnualReport, options: WriteOptions): Drawn {
  const tables = layout.parts.flatMap(({ table }) => table ?? []);
  const formulas = tables.map(tableFormulas);
  const sheets = [
    proseSheet(layout),
    ...tables.map((table, at) =>
      tableSheet(table, (options.fixed === true ? undefined : formulas[at]?.formulas) ?? new Map()),
    ),
  ];
  const bytes = workbook(sheets, {
    title: layout.title,
    // What the file says of itself names nobody, as in the other formats.
    author: '',
    writtenAt: options.writtenAt ?? new Date(),
  });
  return { bytes, remarks: departureRemarks(report, formulas) };
}

function proseSheet(layout: ReportLayout): Sheet {
  const row = (text: string, style: CellStyle): readonly SheetCell[][] =>
    pieces(text).map((value) => [{ column: 0, value, style }]);
  const paragraph = ({ lead, text }: LayoutParagraph) => row(lead + text, textStyle(lead + text));
  return {
    name: '文字',
    widths: [84],
    rows: [
      ...row(layout.title, 'title'),
      ...layout.preamble.flatMap(paragraph),
      ...layout.parts.flatMap(({ heading, paragraphs }) => [
        ...row(heading, 'heading'),
        ...paragraphs.flatMap(paragraph),
      ]),
    ],
  };
}

/** Text that a spreadsheet would take for a formula, were it typed, is marked as text. */
export function textStyle(text: string): CellStyle {
  return /^[=+\-@\t\r]/u.test(text) ? 'guarded' : 'text';
}

/** A paragraph longer than a cell holds goes on in the next row. */
function pieces(text: string): readonly string[] {
  if (text.length <= longestCell) return [text];
  const chars = [...text];
  const half = longestCell >> 1;
  return Array.from({ length: Math.ceil(chars.length / half) }, (_, at) =>
    chars.slice(at * half, (at + 1) * half).join(''),
  );
}

function tableSheet(table: LayoutTable, formulas: ReadonlyMap<string, string>): Sheet {
  return {
    name: table.name,
    widths: widths[table.number],
    frozenRows: table.headRows,
    landscape: true,
    rows: table.rows.map((row) =>
      row.map((cell): SheetCell => {
        const { column, colSpan, rowSpan, figure } = cell;
        const formula = figure === undefined ? undefined : formulas.get(cellKey(figure.address));
        return {
          column,
          colSpan,
          rowSpan,
          value: figure === undefined ? cell.text : figure.value,
          style: styleOf(cell),
          ...(formula === undefined ? {} : { formula }),
        };
      }),
    ),
  };
}

function styleOf({ kind, align }: LayoutCell): CellStyle {
  switch (kind) {
    case 'heading':
      return 'head';
    case 'figure':
      return 'figure';
    case 'label':
    case 'note':
      return align === 'left' ? 'labelLeft' : 'label';
  }
}

function departureRemarks(report: AnnualReport, tables: readonly TableFormulas[]): readonly string[] {
  const all = tables.flatMap(({ departures }) => departures);
  if (all.length === 0) return [];
  const named = all.map(
    ({ cell, filed, sum }) =>
      `${cellName(report, { table: cell.table, row: cell.row, ...(cell.column === undefined ? {} : { column: cell.column }) })}填报${filed}、相加得${sum}`,
  );
  return [`有${all.length}处填报数与相加的结果不同，表格里保留填报数，没有写公式：${named.join('；')}。`];
}
