import { describe, expect, it } from 'vitest';
import { withDerivedFacts } from './facts-of-cells.ts';

describe('facts that follow from others', () => {
  it.each([
    [
      'the text says what was entered in a table',
      { 'normative.inForce': 3, 'channel.wechat': 7 },
      { '2/normativeDocuments/inForce': 4, '3/received/total': 2 },
      { 'normative.inForce': 4, 'requests.received': 2, 'channel.wechat': 7 },
    ],
    [
      'nothing last year is known, nothing this year goes without saying',
      { 'last.requests.received': 0, 'channel.wechat': 0 },
      {},
      { 'last.requests.received': 0 },
    ],
    ['a cell that was emptied leaves the text too', { 'requests.received': 2 }, {}, {}],
    [
      'both kinds of suits are one figure of the text',
      {},
      { '4/directLitigation/total': 1, '4/litigationAfterReconsideration/total': 2 },
      { 'redress.litigation': 3 },
    ],
    [
      'growth is counted of what is entered',
      { 'published.total': 198, 'last.published.total': 85, 'growth.published.total': 1 },
      {},
      { 'published.total': 198, 'last.published.total': 85, 'growth.published.total': 133 },
    ],
    [
      'less than last year is below 0',
      { 'published.total': 3, 'last.published.total': 4 },
      {},
      { 'published.total': 3, 'last.published.total': 4, 'growth.published.total': -25 },
    ],
    [
      'as many as last year is growth of 0',
      { 'published.total': 4, 'last.published.total': 4 },
      {},
      { 'published.total': 4, 'last.published.total': 4, 'growth.published.total': 0 },
    ],
    [
      'there is no growth on nothing',
      { 'published.total': 3, 'growth.published.total': 9 },
      {},
      { 'published.total': 3 },
    ],
  ])('%s', (_, facts, figures, expected) => {
    expect(withDerivedFacts(facts, figures)).toEqual(expected);
  });
});
