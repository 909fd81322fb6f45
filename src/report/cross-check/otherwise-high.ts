import { cite } from '../../law/index.ts';
import { cellValue } from '../cell.ts';
import { editionOfTable } from '../cell-name.ts';
import type { Reading } from '../reading.ts';
import { isUnjudged, standing } from './figure.ts';
import type { Rule } from './rule.ts';

/**
 * Thresholds, chosen by us (the format only says that a high figure is to be looked into): below ten cases
 * nothing is said, however large the share; 3.其他 is a remainder and may be a fifth, （六） as a whole a third.
 */
const fewest = 10;
const largestRemainder = 1 / 5;
const largestShare = 1 / 3;

/** V-3: 其他处理 is unusually high: results may have been put there that have a row of their own. */
export const otherwiseHigh: Rule = {
  id: 'V-3',
  level: 'warning',
  title: '其他处理件数偏高',
  basis: [cite('reportFormat2019', '第三部分表'), cite('reportFormat2021', '第三部分表')],
  check: ({ reading }) => {
    const total = cellValue(reading.report, { table: 3, row: 'resultTotal', column: 'total' });
    const rows = rowsOfOtherwise(reading);
    const figures = rows.map((row) => ({ row, count: figureOf(reading, row) }));
    if (total === null || total === 0 || figures.some(({ count }) => count === null)) return [];
    const all = figures.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const remainder = figures.find(({ row }) => row === 'otherOutcome')?.count ?? 0;
    const alone = rows.length > 1 && isHigh(remainder, total, largestRemainder);
    if (!alone && !isHigh(all, total, largestShare)) return [];
    const [name, count] = alone ? ['（六）其他处理中的“3.其他”', remainder] : ['（六）其他处理', all];
    return [
      {
        where: { table: 3, row: 'otherOutcome', column: 'total' },
        message: `表三${name}有${count}件，占办理结果${total}件的${percent(count, total)}，偏高`,
        advice: '请逐件核对：有对应情形的应计入（一）至（五）的相应行；确实如此的，请备好说明',
      },
    ];
  },
};

/** The rows of （六）: three in the 2021 form, one in the 2019 form. */
function rowsOfOtherwise(reading: Reading): readonly string[] {
  const rows = editionOfTable(reading.report, 3).requests.rows.map((row) => row.key);
  return ['lapsedSupplement', 'lapsedFee', 'otherOutcome'].filter((row) => rows.includes(row));
}

/** Blank counts as none; null where the reader could not place the figure. */
function figureOf(reading: Reading, row: string): number | null {
  const cell = { table: 3 as const, row, column: 'total' };
  return isUnjudged(standing(reading, cell)) ? null : (cellValue(reading.report, cell) ?? 0);
}

function isHigh(count: number, total: number, share: number): boolean {
  return count >= fewest && count > total * share;
}

function percent(count: number, total: number): string {
  return `${((count / total) * 100).toFixed(1)}%`;
}
