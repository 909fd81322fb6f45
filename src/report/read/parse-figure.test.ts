import { describe, expect, test } from 'vitest';
import type { FigureKind } from '../edition.ts';
import type { CellState } from '../reading.ts';
import { looksLikeFigure, parseFigure } from './parse-figure.ts';

type Case = readonly [raw: string, kind: FigureKind, value: number | null, state?: CellState];

const cases: readonly Case[] = [
  ['0', 'count', 0],
  ['154', 'count', 154],
  [' 12 ', 'count', 12],
  ['１５４', 'count', 154],
  ['1,234', 'count', 1234],
  ['1，234', 'count', 1234],
  ['3.0', 'count', 3],
  ['', 'count', null, 'blank'],
  ['　', 'count', null, 'blank'],
  ['/', 'count', null, 'mark'],
  ['-', 'count', null, 'mark'],
  ['——', 'count', null, 'mark'],
  ['无', 'count', null, 'mark'],
  ['零', 'count', 0, 'noted'],
  ['22（其中修订16件）', 'count', 22, 'noted'],
  ['3件', 'count', 3, 'noted'],
  ['1 5 4', 'count', 154, 'noted'],
  ['3\n0', 'count', null, 'words'],
  ['0 0', 'count', null, 'words'],
  ['12 34', 'count', null, 'words'],
  ['12\n34', 'count', null, 'words'],
  ['5\n1220', 'count', null, 'words'],
  ['12225\n8', 'count', null, 'unplaced'],
  ['83070.66\n7439', 'tenThousandYuan', 83070.667439, 'noted'],
  ['12.50\n30', 'tenThousandYuan', null, 'unplaced'],
  ['8307\n0.66\n7439', 'tenThousandYuan', null, 'unplaced'],
  ['12.5\n30.2', 'tenThousandYuan', null, 'words'],
  ['见附件', 'count', null, 'words'],
  ['-2', 'count', null, 'out-of-range'],
  ['1.5', 'count', null, 'out-of-range'],
  ['-2', 'signed', -2],
  ['减少2', 'signed', -2],
  ['+3', 'signed', 3],
  ['4166.241619', 'tenThousandYuan', 4166.241619],
  ['75394432.52元', 'tenThousandYuan', 7539.443252, 'noted'],
  ['4068.208万元', 'tenThousandYuan', 4068.208, 'noted'],
  ['0.5亿元', 'tenThousandYuan', 5000, 'noted'],
  ['380元', 'count', null, 'words'],
];

describe('the figure of a cell', () => {
  test.each(cases.map((each) => ({ each, name: JSON.stringify(each.slice(0, 2)) })))('$name', ({ each }) => {
    const [raw, kind, value, state] = each;
    const { reason, ...read } = parseFigure(raw, kind);
    expect(read).toEqual(state === undefined ? { value } : { value, state });
    expect(reason === undefined).toBe(state !== 'unplaced');
  });

  test.each(['总计', '2.', '3.其他', '2024年', '（七）'])('%j is a label', (text) => {
    expect(looksLikeFigure(text)).toBe(false);
  });
});
