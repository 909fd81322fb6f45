import { describe, expect, it } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import { linesOf } from './lines.ts';
import { findLooseTables } from './loose-table.ts';

/** Lines from rows of [text, x] 15 points apart. */
const page = (rows: [text: string, x: number][][]) =>
  linesOf(rows.flatMap((row, i) => row.flatMap(([text, x]) => glyphsOf(text, x, 20 + i * 15))));
const rowsOf = (rows: [string, number][][]) =>
  findLooseTables(page(rows)).map((table) => table.rows.map((row) => row.map(({ text }) => text)));

const figures = (label: string, ...values: string[]): [string, number][] => [
  [label, 20],
  ...values.map((value, i): [string, number] => [value, 200 + i * 50]),
];

describe('findLooseTables', () => {
  it('finds lines with figures in the same columns, with their heads', () => {
    expect(
      rowsOf([
        [['三、收到和处理申请情况', 20]],
        [
          ['自然人', 190],
          ['企业', 245],
          ['总计', 295],
        ],
        figures('一、新收', '1', '20', '21'),
        figures('二、结转', '0', '3', '3'),
        figures('三、总计', '1', '23', '24'),
        [['四、其他', 20]],
      ]),
    ).toEqual([
      [
        ['自然人', '企业', '总计'],
        ['一、新收', '1', '20', '21'],
        ['二、结转', '0', '3', '3'],
        ['三、总计', '1', '23', '24'],
      ],
    ]);
  });

  it('keeps wrapped labels as rows and shows which column is empty', () => {
    expect(
      rowsOf([
        figures('甲', '1', '2', '3', '6'),
        [['很长的标签', 20]],
        figures('', '4', '5', '6', '15').slice(1),
        [['第二行', 20]],
        figures('乙', '7', '8', '9', '24'),
        [
          ['丙', 20],
          ['1', 200],
          ['2', 300],
          ['3', 350],
        ],
      ]),
    ).toEqual([
      [
        ['甲', '1', '2', '3', '6'],
        ['很长的标签'],
        ['4', '5', '6', '15'],
        ['第二行'],
        ['乙', '7', '8', '9', '24'],
        ['丙', '1', '', '2', '3'],
      ],
    ]);
  });

  it('leaves the prose above and below, cut at its figures, out of the table', () => {
    const prose: [string, number][] = [
      ['本年新收申请', 20],
      ['12', 83],
      ['件，办结', 98],
      ['12', 141],
      ['件。', 156],
    ];
    const row = figures('一、新收', '1', '20', '21');
    expect(rowsOf([prose, row, row, row, prose, row, row, row])).toEqual([
      Array.from({ length: 3 }, () => ['一、新收', '1', '20', '21']),
      Array.from({ length: 3 }, () => ['一、新收', '1', '20', '21']),
    ]);
  });

  it('ends a table at the heading of a part, not at a label that is numbered like one', () => {
    const row = figures('甲', '1', '20', '21');
    const found = rowsOf([
      row,
      row,
      [['三、本年度办理结果', 20]],
      row,
      [['二、主动公开情况', 20]],
      row,
      row,
      row,
    ]);
    expect(found.map((rows) => rows.length)).toEqual([4, 3]);
  });

  it('takes text with figures for text', () => {
    expect(rowsOf([[['共12件，3件，4件', 20]], [['其中1件', 20]], figures('规章', '1', '2')])).toEqual([]);
  });
});
