import { cellValue, type AnnualReport, type Edition } from '../../report/index.ts';
import { figureText } from './figure-text.ts';
import { looseCell, placeCells, type LooseCell } from './grid-rows.ts';
import type { LayoutTable } from './layout.ts';

/** Every block is as wide as the widest: one label and three columns; the last column of a block takes the rest. */
const across = 4;

/** Table 2 as the form prints it: each block with its item of Article 20 across, its column heads, its rows. */
export function disclosureGrid(report: AnnualReport, edition: Edition): LayoutTable {
  const rows = edition.disclosure.blocks.flatMap(({ heading, rowHeading, columns, rows: labels }) => {
    const span = (at: number) => (at === columns.length - 1 ? across - columns.length : 1);
    const heads: LooseCell[][] = [
      [looseCell('heading', heading, across)],
      [
        looseCell('heading', rowHeading),
        ...columns.map(({ label }, at) => looseCell('heading', label, span(at))),
      ],
    ];
    const body = labels.map(({ key, label }): LooseCell[] => [
      looseCell('label', label),
      ...columns.map((column, at) => {
        const address =
          column.key === undefined
            ? { table: 2 as const, row: key }
            : { table: 2 as const, row: key, column: column.key };
        const value = cellValue(report, address);
        return { ...looseCell('figure', figureText(value), span(at)), figure: { address, value } };
      }),
    ]);
    return [...heads, ...body];
  });
  return {
    number: 2,
    name: '表二',
    caption: '主动公开政府信息情况',
    description: '按条例第二十条各项列出本年度主动公开的政府信息数量，每项先列栏目名称，再列数字。',
    widths: [48, 36, 36, 36],
    headRows: 0,
    rows: placeCells(rows),
  };
}
