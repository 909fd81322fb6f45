import { cellValue, type AnnualReport, type Edition, type RequestRowForm } from '../../report/index.ts';
import { figureText } from './figure-text.ts';
import { looseCell, placeCells, type LooseCell } from './grid-rows.ts';
import type { LayoutTable } from './layout.ts';

/** Columns of labels: the part, the group, the row. */
const labelColumns = 3;

/** Table 3 as the form prints it: note and two-level head, then the rows with their groups merged down. */
export function requestsGrid(report: AnnualReport, edition: Edition): LayoutTable {
  const { note, columnsHeading, columns, rows } = edition.requests;
  const organisations = columns.filter(({ group }) => group !== undefined);
  const heads: LooseCell[][] = [
    [looseCell('note', note, labelColumns, 3), looseCell('heading', columnsHeading, columns.length)],
    columns.flatMap((column, at) => {
      if (column.group === undefined) return [looseCell('heading', column.label, 1, 2)];
      if (columns[at - 1]?.group === column.group) return [];
      return [looseCell('heading', column.group, organisations.length)];
    }),
    organisations.map(({ label }) => looseCell('heading', label)),
  ];
  const body = rows.map((row, at): LooseCell[] => {
    const groups = row.groups.flatMap((group, depth) =>
      rows[at - 1]?.groups[depth] === group
        ? []
        : [looseCell('label', inLines(group, depth), 1, runOf(rows, at, depth))],
    );
    const figures = columns.map(({ key }) => {
      const address = { table: 3 as const, row: row.key, column: key };
      const value = cellValue(report, address);
      return { ...looseCell('figure', figureText(value)), figure: { address, value } };
    });
    return [
      ...groups,
      looseCell('label', row.label, labelColumns - row.groups.length, 1, 'left'),
      ...figures,
    ];
  });
  return {
    number: 3,
    name: '表三',
    caption: '收到和处理政府信息公开申请情况',
    description:
      '行是新收、结转和各种办理结果，列是自然人、五类法人或其他组织和总计。每一列的第一项加第二项之和，等于第三项加第四项之和。',
    widths: [9, 16.2, 43.8, 12, 12, 12, 12.6, 12.6, 12, 13.8],
    headRows: heads.length,
    rows: placeCells([...heads, ...body]),
  };
}

/** How many rows from `from` on stand under the same group. */
function runOf(rows: readonly RequestRowForm[], from: number, depth: number): number {
  const group = rows[from]?.groups[depth];
  const end = rows.findIndex((row, at) => at > from && row.groups[depth] !== group);
  return (end === -1 ? rows.length : end) - from;
}

/** （三）不予公开 in two lines, cut after its number: its column is four characters wide. */
function inLines(group: string, depth: number): string {
  return depth === 0 ? group : group.replace(/^（.）/u, '$&\n');
}
