import { expect, test } from 'vitest';
import { fenOf, yuanText } from './yuan.ts';

test.each([
  ['3000', 300_000],
  [' 12.5 ', 1250],
  ['0.07', 7],
  ['1.1', 110],
  ['0', null],
  ['1.234', null],
  ['3,000', null],
  ['', null],
  ['-1', null],
] as const)('%s yuan is %s fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen);
});

test.each([
  [300_000, '3000'],
  [1250, '12.50'],
  [7, '0.07'],
])('%s fen reads %s', (fen, yuan) => {
  expect(yuanText(fen)).toBe(yuan);
});
