import { describe, expect, it } from 'vitest';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { findWords } from './find-words.ts';
import type { PageText } from './page-text.ts';

/** Pieces of text at places of a page; those of one height are one line, with a gap between them. */
function pageOf(rows: readonly (readonly (readonly [x: number, text: string])[])[], seen = true): PageText {
  return {
    page: 3,
    read: { lines: [], shows: [], unreadable: false },
    lines: rows.map((row, at) => ({
      layer: 'body',
      seen,
      text: row.map(([, text]) => text).join('\t'),
      places: row.flatMap(([x, text], piece) => [
        ...(piece === 0 ? [] : [null]),
        ...Array.from(text, (_, index) => ({ x: x + index * 0.02, y: 0.1 + at * 0.03, w: 0.02, h: 0.02 })),
      ]),
    })),
  };
}
const number = identityNumber(8);

describe('findWords', () => {
  it('finds words in a line however they are spaced', () => {
    const found = findWords([pageOf([[[0.1, '村民 张 三']]])], '张三');
    expect(found).toMatchObject([{ page: 3, text: '张 三' }]);
    expect(found[0]?.boxes[0]?.x).toBeCloseTo(0.1 + 3 * 0.02 - 0.001);
    expect(found[0]?.boxes[0]?.w).toBeCloseTo(3 * 0.02 + 0.002);
  });

  it('finds a number that runs over three lines of a cell, and not the cells beside it', () => {
    const page = pageOf([
      [
        [0.1, '李四'],
        [0.3, number.slice(0, 8)],
        [0.7, '甲'],
      ],
      [
        [0.3, number.slice(8, 16)],
        [0.7, '乙'],
      ],
      [[0.3, number.slice(16)]],
    ]);
    const found = findWords([page], number);
    expect(found.map(({ text, boxes }) => [text, boxes.length])).toEqual([[number, 3]]);
    for (const box of found[0]?.boxes ?? [])
      expect([box.x > 0.29, box.x + box.w < 0.5]).toEqual([true, true]);
  });

  it('finds a name over the end of a line once', () => {
    const page = pageOf([[[0.1, '同意。经办人张']], [[0.1, '三，2026年']]]);
    expect(findWords([page], '张三').map(({ boxes }) => boxes.length)).toEqual([2]);
  });

  it('passes over what nobody sees', () => {
    expect(findWords([pageOf([[[0.1, '张三']]], false)], '张三')).toEqual([]);
  });

  it('joins no cells of different columns or far apart', () => {
    expect(
      findWords(
        [
          pageOf([
            [
              [0.1, '张'],
              [0.5, '王'],
            ],
            [[0.8, '三']],
          ]),
        ],
        '张三',
      ),
    ).toEqual([]);
  });
});
