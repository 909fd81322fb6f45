import { describe, expect, it, test } from 'vitest';
import { chainsOf, findHeadings } from './headings.ts';
import { linesOf } from './lines.ts';

const find = (...texts: string[]) =>
  findHeadings(linesOf({ blocks: texts.map((text) => ({ kind: 'paragraph', text }) as const) }));

describe('headings of the six parts', () => {
  test.each([
    ['一、总体情况', 0],
    ['二、 主动公开政府信息情况', 1],
    ['三、收到和处理政府信息公开申请情况', 2],
    ['四、政府信息公开行政复议与行政诉讼情况', 3],
    ['四、政府信息公开行政法复议、行政诉讼情况', 3],
    ['五、政府信息公开工作存在的主要问题及改进情况', 4],
    ['五、存在的主要问题及整改措施', 4],
    ['六、其他需要报告的事项。本年度没有收取信息处理费。', 5],
    ['總體情況', 0],
    ['第一部分 总体情况', 0],
    ['一总体情况', 0],
    ['1.总体情况', 0],
    ['（二）主动公开政府信息情况', 1],
    ['一、政府信息公开工作总体情况', 0],
    ['三、政府信息依申请公开情况', 2],
    ['五、存在问题和下步打算', 4],
    ['六、其他', 5],
    ['六、其他需要报告的事项按照收费办法，本年度未收取信息处理费。', 5],
  ])('%s', (text, part) => {
    expect(find(text)).toMatchObject([{ part }]);
  });

  test.each([
    '（一）主动公开政府信息情况',
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申清数量',
    '二、上年絡转政府信息公开申清数量',
    '三、政府信息管理情况',
    '1.主动公开政府信息情况',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。',
    '二是主动公开政府信息情况良好',
  ])('%s is none', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('joins a title that was cut in two lines', () => {
    const found = find('四、政府信息公开行政复议、行政', '诉讼情况');
    expect(found).toMatchObject([{ part: 3, lines: 2 }]);
  });

  it('keeps what follows a heading on its line', () => {
    const [heading] = find('六、其他需要报告的事项。本年度没有收取信息处理费，也没有其他需要报告的事项。');
    expect(heading?.rest).toBe('本年度没有收取信息处理费，也没有其他需要报告的事项。');
  });

  it('takes bare words only where no numbered heading stands', () => {
    expect(find('六、其他需要报告的事项', '其他需要报告的事项')).toHaveLength(1);
    expect(find('其他需要报告的事项')).toHaveLength(1);
    expect(find('二、主动公开政府信息情况', '（二）主动公开政府信息情况')).toHaveLength(1);
  });

  it('sets a table of contents apart', () => {
    const contents = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
    const lines = [...contents, ...contents];
    expect(chainsOf(find(...lines), lines.length).map((chain) => chain.headings.length)).toEqual([3, 3]);
  });
});
