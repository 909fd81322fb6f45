import { describe, expect, it, test } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import type { Glyph } from './glyph.ts';
import { cellsOf, lineOf, linesOf, piecesOf, textOf } from './lines.ts';

const texts = (glyphs: Glyph[]) => linesOf(glyphs).map((line) => textOf(line));

describe('linesOf', () => {
  it('reads top to bottom, left to right, whatever order the glyphs come in', () => {
    const glyphs = [...glyphsOf('第二行', 10, 40), ...glyphsOf('第一行', 10, 20)].reverse();
    expect(texts(glyphs)).toEqual(['第一行', '第二行']);
  });

  it('keeps raised figures on their line and labels half a line off apart', () => {
    expect(texts([...glyphsOf('面积', 10, 20), ...glyphsOf('2', 30, 17, 6)])).toEqual(['面积2']);
    expect(
      texts([...glyphsOf('上行', 10, 14), ...glyphsOf('12', 60, 20), ...glyphsOf('下行', 10, 26)]),
    ).toEqual(['上行', '12', '下行']);
  });

  it('reads columns of vertical writing from right to left', () => {
    const at = (text: string, x: number, y: number): Glyph => ({
      text,
      left: x,
      right: x + 10,
      top: y,
      bottom: y + 10,
      size: 10,
      direction: 'down',
      font: 'F1',
    });
    expect(texts([at('果', 100, 50), at('办', 120, 50), at('结', 120, 60), at('等', 100, 60)])).toEqual([
      '办结',
      '果等',
    ]);
  });

  it('reads rotated text upwards', () => {
    const up = (text: string, y: number): Glyph => ({
      text,
      left: 100,
      right: 110,
      top: y - 10,
      bottom: y,
      size: 10,
      direction: 'up',
      font: 'F1',
    });
    expect(texts([up('果', 80), up('结', 90)])).toEqual(['结果']);
  });
});

test.each([
  ['gaps that only place Chinese characters', glyphsOf('自然人', 0, 10, 10, { gap: 5 }), '自然人'],
  ['a gap of a full character', glyphsOf('甲县', 0, 10, 10, { gap: 10 }), '甲 县'],
  ['Latin words', [...glyphsOf('annual', 0, 10), ...glyphsOf('report', 33, 10)], 'annual report'],
  [
    'figures beside Chinese',
    [...glyphsOf('共', 0, 10), ...glyphsOf('12', 13, 10), ...glyphsOf('件', 26, 10)],
    '共12件',
  ],
  ['two figures apart', [...glyphsOf('12', 0, 10), ...glyphsOf('34', 13, 10)], '12 34'],
])('%s', (_, glyphs, expected) => {
  expect(textOf(lineOf(glyphs))).toBe(expected);
});

it('cuts a line at wide gaps, and before a figure already at narrow ones where it is a row', () => {
  const row = lineOf([...glyphsOf('规章', 0, 10), ...glyphsOf('12', 23, 10), ...glyphsOf('345', 36, 10)]);
  expect(piecesOf(row, 0.8).map((piece) => textOf(piece))).toEqual(['规章12 345']);
  expect(cellsOf(row, 0.8).map((piece) => textOf(piece))).toEqual(['规章', '12', '345']);
});
