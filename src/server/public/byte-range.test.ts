import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  [undefined, 100, null],
  ['bytes=0-9', 100, { from: 0, to: 9 }],
  ['bytes=90-', 100, { from: 90, to: 99 }],
  ['bytes=90-1000', 100, { from: 90, to: 99 }],
  ['bytes=-10', 100, { from: 90, to: 99 }],
  ['bytes=-1000', 100, { from: 0, to: 99 }],
  ['bytes=100-', 100, 'unsatisfiable'],
  ['bytes=-0', 100, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=9-0', 100, null],
  ['bytes=-', 100, null],
  ['bytes=0-1,5-6', 100, null],
  ['bytes=a-b', 100, null],
  ['items=0-9', 100, null],
  [`bytes=0-${'9'.repeat(40)}`, 100, null],
])('“%s” of %i bytes', (header, size, range) => {
  expect(byteRange(header, size)).toEqual(range);
});
