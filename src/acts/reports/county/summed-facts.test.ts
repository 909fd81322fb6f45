import { describe, expect, it } from 'vitest';
import { summedFacts } from './summed-facts.ts';

describe('what the text of a county may name', () => {
  it.each([
    [
      'counts are added up, growth is counted of the sums',
      [
        { 'published.total': 150, 'last.published.total': 100, 'growth.published.total': 50 },
        { 'published.total': 50, 'last.published.total': 100, 'growth.published.total': -50 },
      ],
      {},
      { 'published.total': 200, 'last.published.total': 200, 'growth.published.total': 0 },
    ],
    [
      'nothing is said of last year where one of them kept nothing of it',
      [{ 'published.total': 150, 'last.published.total': 100 }, { 'published.total': 50 }],
      {},
      { 'published.total': 200 },
    ],
    [
      'what the tables hold comes from the sum, in which files are counted too',
      [{ 'requests.received': 1, 'channel.wechat': 2 }],
      { '3/received/total': 4, '4/directLitigation/total': 1 },
      { 'requests.received': 4, 'redress.litigation': 1, 'channel.wechat': 2 },
    ],
    [
      'files alone tell what stands in their tables',
      [],
      { '3/received/total': 4 },
      { 'requests.received': 4 },
    ],
  ])('%s', (_, members, figures, expected) => {
    expect(summedFacts(members, figures)).toEqual(expected);
  });
});
