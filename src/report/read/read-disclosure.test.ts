import { describe, expect, test } from 'vitest';
import { CellSink } from './cell-sink.ts';
import { linesOf } from './lines.ts';
import { readDisclosure } from './read-disclosure.ts';

const rows2021 = [
  '信息内容 本年处理决定数量',
  '行政许可 5176',
  '行政处罚 693',
  '信息内容 本年收费金额（单位：万元）',
];
const rows2019 = [
  '信息内容 上一年项目数量 本年增/减 处理决定数量',
  '行政许可 12 1 30',
  '行政处罚 5 0 2',
  '信息内容 上一年项目数量 本年增/减',
];

describe('label and figure run together', () => {
  test.each([
    ['a fee', rows2021, '行政事业性收费4068.208', { table: 2, row: 'feesTenThousandYuan' }, 4068.208],
    ['a count', rows2021.toSpliced(2, 1), '行政处罚693', { table: 2, row: 'penalties' }, 693],
    [
      'where the row has two figures',
      rows2019,
      '行政事业性收费70',
      { table: 2, row: 'fees', column: 'lastYear' },
      null,
    ],
    [
      'in a sentence',
      rows2021,
      '行政事业性收费4068.208万元，均已公开',
      { table: 2, row: 'feesTenThousandYuan' },
      null,
    ],
  ] as const)('%s', (_, rows, line, cell, value) => {
    const sink = new CellSink();
    readDisclosure(linesOf({ blocks: [...rows, line].map((text) => ({ kind: 'paragraph', text })) }), sink);
    expect(sink.value(cell)).toBe(value);
  });
});

test.each([
  ['beside both halves', ['行政事业', '0.66', '性收费 7439'], null],
  ['between the halves alone', ['行政事业', '0.66', '性收费'], 0.66],
  ['behind the label', ['行政事业性收费', '0.66'], 0.66],
])('a label over two lines, figures %s', (_, lines, value) => {
  const sink = new CellSink();
  const blocks = [...rows2021, ...lines].map((text) => ({ kind: 'paragraph', text }) as const);
  readDisclosure(linesOf({ blocks }), sink);
  expect(sink.value({ table: 2, row: 'feesTenThousandYuan' })).toBe(value);
});

test.each([
  ['a line of its own for each', ['行政强制', '1', '50', '459'], 50],
  ['blocks of the page one after the other', ['行政强制 1', '459', '50'], null],
])('three figures, %s', (_, lines, value) => {
  const sink = new CellSink();
  const blocks = [...rows2019.slice(0, 3), ...lines].map((text) => ({ kind: 'paragraph', text }) as const);
  readDisclosure(linesOf({ blocks }), sink);
  expect(sink.value({ table: 2, row: 'coercion', column: 'change' })).toBe(value);
});
