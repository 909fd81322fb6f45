import { expect, test } from 'vitest';
import { sumsByCategory, sumsByChannel, sumsByGroup, sumsByMonth, totalOf } from './sums.ts';

const cells = [
  { channel: 'board', category: 'assistance', month: 4, count: 1, reads: 0 },
  { channel: 'wechat', category: 'notice', month: 3, count: 2, reads: 100 },
  { channel: 'weibo', category: 'notice', month: 3, count: 3, reads: 5 },
  { channel: 'pigeon', category: 'odd', month: 12, count: 4, reads: 0 },
];

test('channels stand in their order, with their groups; what law does not know comes last', () => {
  expect(sumsByChannel(cells)).toEqual([
    { id: 'wechat', count: 2, reads: 100, group: 'new-media' },
    { id: 'weibo', count: 3, reads: 5, group: 'new-media' },
    { id: 'board', count: 1, reads: 0, group: 'gazette-and-boards' },
    { id: 'pigeon', count: 4, reads: 0, group: 'gazette-and-boards' },
  ]);
});

test('each way of adding up comes to the same', () => {
  for (const sums of [sumsByChannel(cells), sumsByGroup(cells), sumsByCategory(cells), sumsByMonth(cells)]) {
    expect(totalOf(sums)).toEqual({ id: 'total', count: 10, reads: 105 });
  }
  expect(sumsByGroup(cells).map(({ id, count }) => [id, count])).toEqual([
    ['new-media', 5],
    ['gazette-and-boards', 5],
  ]);
  expect(sumsByMonth(cells).map(({ count }) => count)).toEqual([0, 0, 5, 1, 0, 0, 0, 0, 0, 0, 0, 4]);
});
