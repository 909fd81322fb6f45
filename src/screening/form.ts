import { meaningOf } from './column.ts';
import type { TableSense } from './table.ts';

const longestLabel = 24;
const sample = 60;

/** True where a form without headings is filled in by an office or a business, not by a person. */
export function isOfficeForm(rows: readonly (readonly string[])[]): boolean {
  return rows
    .slice(0, sample)
    .some((cells) =>
      cells.slice(0, sample).some((cell) => /单位名称|企业名称|机构名称|公司名称|收款单位/.test(cell)),
    );
}

/**
 * What the cell to the left says of a cell in a form: 身份证号 | 35…. Null where it is no label.
 * @param sense of the table; it has no headings
 */
export function senseInForm(
  cells: readonly string[],
  column: number,
  sense: TableSense,
  isOffices: boolean,
): TableSense | null {
  const label = (cells[column - 1] ?? '').replace(/[\s　:：]/g, '');
  if (label === '' || label.length > longestLabel || /\d/.test(label)) return null;
  const meaning = meaningOf(label);
  if (meaning === 'other') return null;
  return {
    ...sense,
    headings: [label],
    meanings: [meaning],
    leads: [`${isOffices && meaning === 'account' ? '收款单位' : ''}${label}：`],
    isOffices,
    isPeople: !isOffices,
  };
}
