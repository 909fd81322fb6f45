import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  countOfText,
  dateOfText,
  faultOfPast,
  fenOfText,
  mostFen,
  readsOfText,
  tenThousandYuanText,
  yuanText,
} from './cells.ts';

test.each([
  ['2026-03-02', '2026-03-02'],
  ['2026年3月2日', '2026-03-02'],
  ['２０２６/3/2', '2026-03-02'],
  ['2026.03.02', '2026-03-02'],
  ['20260302', '2026-03-02'],
  ['2026-03-02 09:30', '2026-03-02'],
  ['2026-03-02T09:30:00', '2026-03-02'],
  ['2026年3月2日 9时', '2026-03-02'],
  ['3月2日', null],
  ['2026-02-30', null],
  ['2026年3月', null],
  ['20260332', null],
  ['昨天', null],
  ['', null],
])('the date %j is %j', (text, date) => {
  expect(dateOfText(text)).toBe(date);
});

test.each([
  ['12', 12],
  ['1,200', 1200],
  ['3件', 3],
  ['3.0', 3],
  ['3.5', null],
  ['-1', null],
  ['三', null],
  ['', null],
])('the count %j is %j', (text, count) => {
  expect(countOfText(text)).toBe(count);
});

test.each([
  ['1234', 1234, false],
  ['1,234次', 1234, false],
  ['1.2万', 12_000, false],
  ['10万+', 100_000, true],
  ['3w', 30_000, false],
  ['1.2k', 1200, false],
  ['0', 0, false],
])('reads %j are %i', (text, reads, atLeast) => {
  expect(readsOfText(text)).toEqual({ reads, atLeast });
});

test.each(['', '1.5', '很多', '99999999万', '-3'])('reads %j are none', (text) => {
  expect(readsOfText(text)).toBeNull();
});

test.each([
  ['1234.56', '元', 123_456],
  ['1,234.5', '元', 123_450],
  ['￥80', '元', 8000],
  ['80元', '万元', 8000],
  ['4166.241619', '万元', 4_166_241_619],
  ['0.5', '万元', 500_000],
  ['1.23万元', '元', 1_230_000],
  ['1.230', '元', 123],
  ['1.234', '元', null],
  ['0.1234567', '万元', null],
  ['-5', '元', null],
  ['99999999999999', '元', null],
  ['', '元', null],
] as const)('%j in %s is %j fen', (text, unit, fen) => {
  expect(fenOfText(text, unit)).toBe(fen);
});

it('reads back every amount that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostFen }), (fen) => {
      expect(fenOfText(yuanText(fen), '元')).toBe(fen);
      expect(fenOfText(tenThousandYuanText(fen), '万元')).toBe(fen);
    }),
  );
});

test.each([
  [0, '0.00', '0.00'],
  [5, '0.05', '0.000005'],
  [123_456, '1234.56', '0.123456'],
  [4_166_241_619, '41662416.19', '4166.241619'],
  [15_000_000, '150000.00', '15.00'],
])('%i fen is written %s 元, %s 万元', (fen, yuan, tenThousand) => {
  expect(yuanText(fen)).toBe(yuan);
  expect(tenThousandYuanText(fen)).toBe(tenThousand);
});

test.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['1949-09-30', false],
  ['1949-10-01', true],
])('%s can have been, on 2026-11-20: %s', (on, can) => {
  expect(faultOfPast(civilDate(on), civilDate('2026-11-20')) === null).toBe(can);
});
