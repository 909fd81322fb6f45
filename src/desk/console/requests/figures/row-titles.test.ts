import { expect, it } from 'vitest';
import { tableThreeRows } from '../../../../law/index.ts';
import { rowTitle } from './row-titles.ts';

it('names every row of table 3, each by its own words', () => {
  const titles = tableThreeRows.map(rowTitle);
  expect(new Set(titles).size).toBe(tableThreeRows.length);
  expect(titles.filter((title) => /[a-z]/iu.test(title))).toEqual([]);
  expect(rowTitle('granted')).toBe('三、（一）予以公开');
  expect(rowTitle('petition')).toBe('三、（五）不予处理1.信访举报投诉类申请');
  expect(rowTitle('carriedOut')).toBe('四、结转下年度');
});
