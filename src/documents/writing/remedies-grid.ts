import { cellValue, type AnnualReport, type Edition } from '../../report/index.ts';
import { figureText } from './figure-text.ts';
import { looseCell, placeCells } from './grid-rows.ts';
import { typeAreaWidth, type LayoutTable } from './layout.ts';

/** Table 4 as the form prints it: three blocks of five columns side by side, one row of numbers. */
export function remediesGrid(report: AnnualReport, edition: Edition): LayoutTable {
  const { blocks, columns } = edition.remedies;
  const grouped = blocks.filter(({ group }) => group !== undefined);
  const top = blocks.flatMap((block, at) => {
    if (block.group === undefined) return [looseCell('heading', block.label, columns.length)];
    if (blocks[at - 1]?.group === block.group) return [];
    return [looseCell('heading', block.group, columns.length * grouped.length)];
  });
  // A block without a group above it has no middle head: its column heads reach over two rows.
  const middle = blocks.flatMap((block) =>
    block.group === undefined
      ? columns.map(({ label }) => looseCell('heading', label, 1, 2))
      : [looseCell('heading', block.label, columns.length)],
  );
  const bottom = grouped.flatMap(() => columns.map(({ label }) => looseCell('heading', label)));
  const figures = blocks.flatMap((block) =>
    columns.flatMap(({ key }) => {
      if (key === undefined) return [];
      const address = { table: 4 as const, row: block.key, column: key };
      const value = cellValue(report, address);
      return [{ ...looseCell('figure', figureText(value)), figure: { address, value } }];
    }),
  );
  const count = blocks.length * columns.length;
  return {
    number: 4,
    name: '表四',
    caption: '政府信息公开行政复议、行政诉讼情况',
    description:
      '一行数字：行政复议、未经复议直接起诉、复议后起诉各有结果维持、结果纠正、其他结果、尚未审结和总计。',
    widths: Array.from({ length: count }, () => typeAreaWidth / count),
    headRows: 3,
    rows: placeCells([top, middle, bottom, figures]),
  };
}
