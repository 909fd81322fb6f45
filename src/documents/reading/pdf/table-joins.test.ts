import { expect, it } from 'vitest';
import type { TableCell } from '../../../report/source.ts';
import { joinOverBreak } from './table-joins.ts';

const cell = (text: string, colSpan?: number, rowSpan?: number): TableCell => ({
  text,
  ...(colSpan === undefined ? {} : { colSpan }),
  ...(rowSpan === undefined ? {} : { rowSpan }),
});
const above = { xs: [50, 200, 300, 400], rows: [[cell('甲'), cell('1'), cell('2')]] };

it('appends the rows of a table with the same columns, though it stands elsewhere', () => {
  const joined = joinOverBreak(above, {
    xs: [61, 212, 310, 411],
    rows: [[cell('乙'), cell('3'), cell('4')]],
  });
  expect(joined?.rows).toEqual([
    [cell('甲'), cell('1'), cell('2')],
    [cell('乙'), cell('3'), cell('4')],
  ]);
});

it('spreads cells over the columns that only the other part has', () => {
  const below = { xs: [50, 200, 400], rows: [[cell('乙', undefined, 2), cell('3')], [cell('4')]] };
  expect(joinOverBreak(above, below)?.rows.slice(1)).toEqual([
    [cell('乙', undefined, 2), cell('3', 2)],
    [cell('4', 2)],
  ]);
  expect(joinOverBreak(below, above)?.rows[0]).toEqual([cell('乙', undefined, 2), cell('3', 2)]);
});

it.each([
  ['another width', [50, 200, 300, 430]],
  ['other columns', [50, 150, 400]],
])('leaves a table of %s', (_, xs) => {
  expect(joinOverBreak(above, { xs, rows: [] })).toBeNull();
});
