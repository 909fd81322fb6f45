import { expect, test } from 'vitest';
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
