import { expect, it, test } from 'vitest';
import { reportCells } from '../law/index.ts';
import { dataDictionary, dataField } from './data-dictionary.ts';

it('has each cell of the form once, in the order of law', () => {
  expect(dataDictionary.map(({ place }) => place)).toEqual(reportCells);
  expect(dataDictionary).toHaveLength(10 + 25 * 7 + 15);
});

test.each([
  [
    '3/refusedStateSecret/naturalPerson',
    '三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密 › 自然人',
    '表三“三、（三）1.属于国家秘密”行、“自然人”列',
    '件',
  ],
  [
    '3/received/business',
    '一、本年新收政府信息公开申请数量 › 法人或其他组织 › 商业企业',
    '“商业企业”列',
    '件',
  ],
  ['2/feesTenThousandYuan', '行政事业性收费', '表二“行政事业性收费”', '万元'],
  ['2/normativeDocuments/inForce', '行政规范性文件', '表二', '件'],
  ['4/directLitigation/upheld', '行政诉讼 › 未经复议直接起诉 › 结果维持', '表四', '件'],
])('%s is told by its labels, its name and its unit', (place, labels, title, unit) => {
  const field = dataField(place);
  expect(field?.labels.join(' › ')).toContain(labels);
  expect(field?.title).toContain(title);
  expect(field?.unit).toBe(unit);
});

it('tells sums from what is counted, and nothing of what the form does not have', () => {
  expect(dataField('3/received/total')?.sum).toBe(true);
  expect(dataField('3/resultTotal/naturalPerson')?.sum).toBe(true);
  expect(dataField('3/received/naturalPerson')?.sum).toBe(false);
  expect(dataField('3/received')).toBeNull();
  expect(dataField('toString')).toBeNull();
});

it('says for each where it comes from', () => {
  for (const { basis, labels } of dataDictionary) {
    expect(basis).not.toBe('');
    expect(labels.every((label) => label !== '')).toBe(true);
  }
});
