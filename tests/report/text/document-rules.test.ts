import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/report/cross-check/text/dates.ts';
import { formCitation } from '../../../src/report/cross-check/text/form-citation.ts';
import { likenessToLastYear } from '../../../src/report/cross-check/text/likeness-to-last-year.ts';
import { partsAndTitles } from '../../../src/report/cross-check/text/parts-and-titles.ts';
import { unitsInText } from '../../../src/report/cross-check/text/units.ts';
import type { AnnualReport } from '../../../src/report/annual-report.ts';
import type { Reading } from '../../../src/report/reading.ts';
import { faultsAsText } from '../../support/faults-as-text.ts';
import { proseReading } from '../../support/prose-reading.ts';

const plain =
  '一总体情况 二主动公开政府信息情况 三收到和处理政府信息公开申请情况 四政府信息公开行政复议、行政诉讼情况 五存在的主要问题及改进情况 六其他需要报告的事项';

/** `0一总体情况`: the part may be given before the number where it differs from the place. */
function withHeadings(list: string, settings = ''): Reading {
  const reading = proseReading('', 'overview', settings);
  const headings = list
    .split(' ')
    .filter((heading) => heading !== '')
    .map((heading, index) => {
      const [, part, number, title = ''] = /^(\d?)([一二三四五六])?(.*)$/.exec(heading) ?? [];
      return { part: part === '' ? index : Number(part), number: number ?? null, title, text: '' };
    });
  return { ...reading, headings, fromDocument: true };
}

describe('F-1 the six parts', () => {
  test.each([
    ['all as prescribed', plain, ''],
    ['no numbers at all: the file numbers them itself', plain.replace(/[一二三四五六](?=[^ ]{4})/g, ''), ''],
    ['punctuation of a title', plain.replace('复议、行政', '复议，行政'), ''],
    ['与 for 、', plain.replace('复议、行政', '复议与行政'), 'notice'],
    ['longer title', plain.replace('五存在', '五政府信息公开工作存在'), 'notice'],
    ['another wording', plain.replace('改进情况', '整改措施'), 'warning'],
    ['a wrong word', plain.replace('行政复议', '行政法复议'), 'warning'],
    ['a wrong number', plain.replace('四政府', '三政府'), 'warning'],
    ['one without number', plain.replace('四政府', '政府'), 'notice'],
    ['the last part missing', plain.replace(' 六其他需要报告的事项', ''), 'error'],
    [
      'a heading missing over its table',
      plain
        .replace('三收到和处理政府信息公开申请情况 四', '3四')
        .replace('五存在', '4五存在')
        .replace('六其他', '5六其他'),
      'warning',
    ],
    ['a part twice', `${plain} 5六其他需要报告的事项`, 'warning'],
    [
      'wrong order',
      '0一总体情况 1二主动公开政府信息情况 3四政府信息公开行政复议、行政诉讼情况 2三收到和处理政府信息公开申请情况 4五存在的主要问题及改进情况 5六其他需要报告的事项',
      'warning',
    ],
    ['no heading at all', '', 'error'],
  ])('%s', (_, headings, expected) => {
    expect(faultsAsText(partsAndTitles, { reading: withHeadings(headings) })).toBe(expected);
  });

  test('a report that came as data has no headings to judge', () => {
    expect(partsAndTitles.check({ reading: proseReading('', 'overview', '') })).toEqual([]);
  });
});

describe('F-4 the title', () => {
  test.each([
    ['甲县乙镇人民政府2025年政府信息公开工作年度报告', ''],
    ['甲县乙镇人民政府 2025年度 政府信息公开工作年度报告', ''],
    ['2025年度甲县乙镇政府信息公开工作年度报告', ''],
    ['甲县2024年度政府信息公开工作年度报告 甲县2024年政府信息公开工作年度报告', ''],
    ['甲县乙镇2025年度政府信息公开工作2025年度报告', 'warning'],
    ['甲县乙镇2025年度政府信息公开工作年度年度报告', 'warning'],
    ['甲县乙镇2025年政府信息公开政府信息公开工作年度报告', 'warning'],
    ['甲县乙镇2025年信息公开工作年度报告', 'notice'],
    ['甲县财政局2025年政府信息公开年度报告', 'notice'],
  ])('%s', (title, expected) => {
    const reading = { ...proseReading('', 'preamble', ''), title };
    expect(faultsAsText(formCitation, { reading })).toBe(expected);
  });
});

describe('F-3 period, title and signature', () => {
  const read = (period: AnnualReport['period'], title: string | null, text: string): Reading => {
    const reading = proseReading('', 'preamble', '');
    return { ...reading, report: { ...reading.report, period }, title, text };
  };
  const year = { from: '2024-01-01', to: '2024-12-31' };
  test.each([
    ['whole year', year, '甲县2024年政府信息公开工作年度报告', '2025年1月20日', ''],
    ['no period stated', null, '甲县2024年政府信息公开工作年度报告', '', ''],
    ['a date not read', { from: '2024-01-01', to: null }, null, '', ''],
    ['year differs', { from: '2023-01-01', to: '2023-12-31' }, null, '', 'error 2024/2023'],
    ['ends in another year', { from: '2024-01-01', to: '2025-12-31' }, null, '', 'error 2024/2025'],
    ['one day short', { from: '2024-01-01', to: '2024-12-30' }, null, '', 'error'],
    ['set up in March', { from: '2024-03-01', to: '2024-12-31' }, null, '', 'warning'],
    ['another year in the title', year, '甲县2023年政府信息公开工作年度报告', '', 'error 2024/2023'],
    ['two years in the title', year, '甲县2024年度政府信息公开工作2023年度报告', '', 'error 2024/2023'],
    ['signed in the same January', year, null, '甲县人民政府\n2024年1月20日', 'error'],
    ['signed in December', year, null, '2024年12月28日', 'warning'],
    ['signed on the last day', year, null, '2024年12月31日', ''],
    ['signed on a day that does not exist', year, null, '2025年1月32日', 'error'],
    ['a date inside a sentence', year, null, '2024年1月20日召开会议。', ''],
  ])('%s', (_, period, title, text, expected) => {
    expect(faultsAsText(dates, { reading: read(period, title, text) })).toBe(expected);
  });
});

describe('N-2 the unit in a cell', () => {
  test.each([
    ['125000元', 'warning'],
    ['12.5万元', ''],
    ['12.5（含信息处理费）', ''],
  ])('%s', (raw, expected) => {
    const cell = { table: 2 as const, row: 'feesTenThousandYuan' };
    const reading: Reading = {
      ...proseReading('', 'overview', ''),
      cells: new Map([['2/feesTenThousandYuan', { cell, state: 'noted', raw }]]),
    };
    expect(faultsAsText(unitsInText, { reading })).toBe(expected);
  });
});

describe('V-5 close to last year', () => {
  const text =
    '2024年，甲县乙镇围绕惠农补贴、社会救助和村务事项及时公开信息，在便民服务中心设置查阅点，为每份惠农政策制作图解并在公示栏张贴，每季度组织一次村级公开员培训，现场演练发布流程，逐条核对公示台账，共发布信息198条。';
  const other =
    '2024年，我镇新建政务公开专区，安排专人值守，梳理农村土地承包经营权流转、宅基地审核等八项目录，把征地公告送到村组，开通电话咨询，邀请村民代表旁听会议，把旁听意见写进纪要并在网站刊登，办结回访满意度由专人登记。';
  const short = '2024年，无收取信息处理费情况。';
  test.each([
    ['the same but for year and figures', text, text.replace('2024', '2023').replace('198', '85'), 'warning'],
    ['half of it', text + other.slice(0, 40), text, 'warning'],
    ['new text', other, text, ''],
    ['short statements are alike for good reason', short, short.replace('2024', '2023'), ''],
  ])('%s', (_, now, then, expected) => {
    const context = {
      reading: proseReading(now, 'overview', ''),
      previous: proseReading(then, 'overview', 'year=2023'),
    };
    const levels = likenessToLastYear.check(context).map(({ level = likenessToLastYear.level }) => level);
    expect(levels.join(';')).toBe(expected);
  });

  test('silent where last year was not given', () => {
    expect(likenessToLastYear.check({ reading: proseReading(text, 'overview', '') })).toEqual([]);
  });
});
