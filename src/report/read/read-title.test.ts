import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { readPeriod } from './read-period.ts';
import { readTitle } from './read-title.ts';

const read = (text: string, outside?: string) =>
  readTitle(
    linesOf({ blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line }) as const) }),
    outside,
  );

describe('the title', () => {
  test.each([
    ['甲县乙镇人民政府2025年政府信息公开工作年度报告', '甲县乙镇人民政府', 2025],
    ['甲县乙镇人民政府 2025 年度政府信息公开工作年度报告', '甲县乙镇人民政府', 2025],
    ['2025年度甲县乙镇信息公开工作年度报告', '甲县乙镇', 2025],
    ['2025年甲县人民政府信息公开工作年度报告', '甲县人民政府', 2025],
    ['2025年甲县人民政府政府信息公开工作年度报告', '甲县人民政府', 2025],
    ['乙镇人民政府\n2023 年政府信息公开工作年度报告', '乙镇人民政府', 2023],
    ['甲县财政局\n关于2024年政府信息公开工作年度报告', '甲县财政局', 2024],
    ['甲县发展和改革局2023年政府信息公开年度报告', '甲县发展和改革局', 2023],
    ['甲县财政局二〇二四年政府信息公开工作年度报告', '甲县财政局', 2024],
    ['来源：甲县\n甲县乙镇2025年政府信息公开工作年报\n根据《条例》编制2024年报告。', '甲县乙镇', 2025],
    ['政府信息公开工作年度报告', null, null],
  ])('%j', (text, agency, year) => {
    expect(read(text)).toMatchObject({ agency, year });
  });

  test('outside the text it serves where the text has none', () => {
    expect(read('首页', '甲县乙镇2025年政府信息公开工作年度报告_年报_甲县人民政府')).toMatchObject({
      agency: '甲县乙镇',
      year: 2025,
    });
  });
});

describe('the period', () => {
  test.each([
    ['统计期限自2025年1月1日起至2025年12月31日止', '2025-01-01', '2025-12-31'],
    ['数据从 2022 年 1 月 1 日至 12 月 31 日', '2022-01-01', '2022-12-31'],
    ['2024年1月1日—2024年12月31日', '2024-01-01', '2024-12-31'],
    ['自2024年1月1日起至2024年2月30日止', '2024-01-01', null],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ from, to });
  });

  test('is null where none is stated', () => {
    expect(readPeriod('截至2023年12月31日，公开66条')).toBeNull();
  });
});
