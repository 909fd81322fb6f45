import { expect, it, test } from 'vitest';
import type { Block } from '../../report/source.ts';
import { withTabbedTables } from './tabbed-table.ts';

const paragraphs = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

it('makes lines with many tabs a table, blank cells in their places', () => {
  expect(
    withTabbedTables(paragraphs('表四', '甲\t乙\t丙\t丁\t戊\t己', '\t\t1\t2\t3\t4', '五、问题')),
  ).toEqual([
    ...paragraphs('表四'),
    {
      kind: 'table',
      gridded: false,
      rows: [
        ['甲', '乙', '丙', '丁', '戊', '己'],
        ['', '', '1', '2', '3', '4'],
      ].map((row) => row.map((text) => ({ text }))),
    },
    ...paragraphs('五、问题'),
  ]);
});

test.each([
  ['a list of contents', ['一、总体情况\t1', '二、主动公开政府信息情况\t2']],
  ['an indent and a signature', ['\t本报告根据条例编制。', '甲县人民政府\t\t2026年1月9日']],
  ['several lines in one paragraph', ['甲\t\t\t\t\t\n乙']],
])('leaves %s as paragraphs', (_, texts) => {
  expect(withTabbedTables(paragraphs(...texts))).toEqual(paragraphs(...texts));
});

it('leaves headings and tables as they are', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: '一\t\t\t\t\t1', level: 1 },
    { kind: 'table', gridded: true, rows: [[{ text: '1' }]] },
  ];
  expect(withTabbedTables(blocks)).toEqual(blocks);
});
