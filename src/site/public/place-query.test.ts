import { expect, test } from 'vitest';
import { queryAt } from './place-query.ts';

test.each([
  ['', ''],
  ['q=%E6%95%91%E5%8A%A9', 'q=%E6%95%91%E5%8A%A9'],
  ['year=2026&q=a', 'q=a&year=2026'],
  ['q=a&year=2026', 'q=a&year=2026'],
  ['utm_source=x&q=a&fbclid=1', 'q=a'],
  ['q=&year=', ''],
  [
    'kind=%E9%80%9A%E7%9F%A5&kind=%E5%85%AC%E5%91%8A&kind=%E9%80%9A%E7%9F%A5',
    'kind=%E5%85%AC%E5%91%8A&kind=%E9%80%9A%E7%9F%A5',
  ],
  ['q=%zz&q=%E4', 'q=%25zz&q=%EF%BF%BD'],
  [`q=${'x'.repeat(9000)}`, `q=${'x'.repeat(500)}`],
])('of “%s” the search reads “%s”', (given, read) => {
  expect(queryAt({ kind: 'search' }, given).toString()).toBe(read);
});

test('a place that asks nothing reads nothing', () => {
  expect(queryAt({ kind: 'home' }, 'q=a&page=2').toString()).toBe('');
});
