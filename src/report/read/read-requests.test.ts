import { describe, expect, test } from 'vitest';
import { readReport } from './read-report.ts';

const row = (label: string, figure: number) => `${label}   0   0   0   0   0   ${figure}   ${figure}`;

/** Table 3 as its text layer gives it where the groups are repeated beside every row and labels break over lines. */
const text = [
  '三、收到和处理政府信息公开申请情况',
  row('一、本年新收政府信息公开申请数量', 300),
  row('二、上年结转政府信息公开申请数量', 2),
  row('三、本年度办理结果   （一）予以公开', 5),
  '三、本年度办   1.信访举报投',
  row('（五）不予处理', 8),
  '理结果   诉类申请',
  '三、本年度办',
  row('（五）不予处理   2.重复申请', 6),
  '理结果',
  '三、本年度办   3.要求提供公',
  row('（五）不予处理', 108),
  '理结果   开出版物',
  '三、本年度办   4.无正当理由',
  row('（五）不予处理', 1),
  '理结果   大量反复申请',
  row('三、本年度办理结果   （七）总计', 128),
  row('四、结转下年度继续办理', 9),
];

test('a row named with its group keeps its figures; rows that name their group only give none', () => {
  const { report, cells } = readReport({
    blocks: text.map((line) => ({ kind: 'paragraph', text: line })),
  });
  const { repeated, petition, publication, granted, resultTotal } = report.requests;
  expect([granted.total, repeated.total, resultTotal.total]).toEqual([5, 6, 128]);
  expect([petition.total, publication.total]).toEqual([null, null]);
  expect(cells.get('3/petition/total')).toMatchObject({ state: 'missing' });
});

describe('a figure a line, with page numbers between', () => {
  const received = ['一、本年新收政府信息公开申请数量', '7', '0', '0', '0', '0', '3', '10'];
  const carriedIn = ['二、上年结转政府信息公开申请数量', '2', '0', '0', '0', '0', '0', '2'];
  const results = [
    ['三、本年度办理结果', '（一）予以公开', '9', '0', '0', '0', '0', '2', '11'],
    ['（七）总计', '9', '0', '0', '0', '0', '2', '11'],
    ['四、结转下年度继续办理', '0', '0', '0', '0', '0', '1', '1'],
  ].flat();

  function rowsOf(lines: readonly string[]) {
    const texts = ['三、收到和处理政府信息公开申请情况', ...lines];
    const { report } = readReport({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) });
    const { received: first, carriedIn: second, granted, resultTotal, carriedOut } = report.requests;
    return [first, second, granted, resultTotal, carriedOut].map((each) =>
      Object.values(each)
        .map((value) => value ?? '_')
        .join(' '),
    );
  }

  const whole = ['9 0 0 0 0 2 11', '9 0 0 0 0 2 11', '0 0 0 0 0 1 1'];
  const second = '2 0 0 0 0 0 2';

  test.each([
    ['none', [...received, ...carriedIn], ['7 0 0 0 0 3 10', second]],
    ['3/8 behind a row', [...received, '3/8', ...carriedIn], ['7 0 0 0 0 3 10', second]],
    [
      '3 / 8 in a row',
      [...received.slice(0, 4), '3 / 8', ...received.slice(4), ...carriedIn],
      ['7 0 0 0 0 3 10', second],
    ],
    ['a bare one behind a row', [...received, '3', ...carriedIn], ['_ 0 0 0 _ _ _', second]],
    [
      'a bare one in a row',
      [...received.slice(0, 4), '3', ...received.slice(4), ...carriedIn],
      ['_ 0 _ _ 0 _ _', second],
    ],
  ])('%s', (_, lines, read) => {
    expect(rowsOf([...lines, ...results])).toEqual([...read, ...whole]);
  });

  test('figures that stand apart from their labels are not read, one of them left over or not', () => {
    const lines = ['一、本年新收政府信息公开申请数量', ...carriedIn, '0', '3', '10', ...results];
    expect(rowsOf(lines).slice(0, 2)).toEqual(['_ _ _ _ _ _ _', '_ _ _ _ _ _ _']);
  });
});

test('finds the tables where no label or head stands whole in a line', () => {
  const narrow = ['一、本年新', '收政府信息', `0   0   0   0   0   7   7`, '公开申请数', '量'];
  const lines = [
    '三、收到和处理政府信息公开申请情况',
    ...narrow,
    '二、上年结',
    '转政府信息',
    `0   0   0   0   0   1   1`,
    '公开申请数',
    '量',
    row('（一）予以公', 5),
    row('（七）总计', 6),
    row('四、结转下', 2),
    '四、政府信息公开行政复议、行政诉讼情况',
    '结果   结果   其他   尚未',
    '维持   纠正   结果   审结   总计',
    '1   0   0   0   1   0   2   0   0   2   0   0   3   0   3',
    '五、存在的主要问题及改进情况',
    '问题是解读不多。',
  ];
  const { report } = readReport({ blocks: lines.map((line) => ({ kind: 'paragraph', text: line })) });
  const { requests, remedies } = report;
  expect([requests.received.total, requests.carriedIn.total, requests.resultTotal.total]).toEqual([7, 1, 6]);
  expect([remedies.reconsideration.upheld, remedies.directLitigation.total]).toEqual([1, 2]);
  expect(remedies.litigationAfterReconsideration).toMatchObject({ other: 3, total: 3 });
});
