import { expect, test } from 'vitest';
import { pageLinks } from './pager.tsx';

test.each<[number, number, readonly (number | null)[]]>([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [2, 2, [1, 2]],
  [1, 5, [1, 2, 3, 4, 5]],
  [1, 6, [1, 2, 3, null, 6]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [5, 10, [1, 2, 3, 4, 5, 6, 7, null, 10]],
  [6, 10, [1, null, 4, 5, 6, 7, 8, 9, 10]],
  [25_000, 25_000, [1, null, 24_998, 24_999, 25_000]],
  [100, 25_000, [1, null, 98, 99, 100, 101, 102, null, 25_000]],
])('on page %i of %i there are links to %j', (page, pages, links) => {
  expect(pageLinks(page, pages)).toEqual(links);
});
