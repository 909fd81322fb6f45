import { describe, expect, it } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import { findGrids } from './grid.ts';
import { fillGrids } from './ruled-table.ts';

const lines = (places: number[], from: number, to: number) => places.map((at) => ({ at, from, to }));
const grids = findGrids(lines([0, 40, 60], 0, 150), lines([0, 50, 100, 150], 0, 60));
const texts = (glyphs: ReturnType<typeof glyphsOf>) =>
  fillGrids(grids, glyphs).tables[0]?.rows.map((row) => row.map(({ text }) => text));

describe('fillGrids', () => {
  it('puts lines into cells and leaves text outside', () => {
    const glyphs = [
      ...glyphsOf('行政', 5, 15),
      ...glyphsOf('许可', 5, 30),
      ...glyphsOf('12', 60, 55),
      ...glyphsOf('注', 5, 90),
    ];
    const { tables, free } = fillGrids(grids, glyphs);
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['行政\n许可', '', ''],
      ['', '12', ''],
    ]);
    expect(free.map(({ text }) => text)).toEqual(['注']);
  });

  it('cuts text that runs through several cells, but never a number', () => {
    expect(texts(glyphsOf('一二三四五六七八', 20, 20))?.[0]).toEqual(['一二三', '四五六七八', '']);
    expect(texts(glyphsOf('1234567890', 60, 20))?.[0]).toEqual(['', '1234567890', '']);
    expect(texts(glyphsOf('1234', 140, 20))?.[0]).toEqual(['', '', '1234']);
  });

  it('reads a label of one character a line as one word', () => {
    const label = ['办', '理', '结', '果'].flatMap((text, i) => glyphsOf(text, 20, 9 + i * 9, 8));
    expect(texts(label)?.[0]).toEqual(['办理结果', '', '']);
  });
});
