import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { lastPartOf, preambleOf } from './read-prose.ts';

const linesFrom = (texts: readonly string[]) =>
  linesOf({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) });

describe('the preamble without the head of the page', () => {
  const preamble = '本报告根据《中华人民共和国政府信息公开条例》要求编制。';

  test.each([
    ['nothing', []],
    ['date, source and visits', ['2026-01-20 09:12 来源：甲县人民政府办公室 浏览：123次']],
    ['size of the letters', ['字号：[大] [中] [小]', '【字体：大 中 小】', '打印本页']],
    [
      'head fields',
      ['索引号：000014349/2026-00012', '发布机构：甲县人民政府办公室', '主题分类：政府信息公开年报'],
    ],
    ['where the page stands', ['当前位置：首页 > 政府信息公开 > 政府信息公开年报']],
  ])('%s', (_, head) => {
    expect(preambleOf(linesFrom([...head, preamble]))).toBe(preamble);
  });

  test.each([
    [
      'cut within a title',
      [
        '本报告根据《中华人民共和国政府信息公开条例》和《政府信息公开工作年度报告格式',
        '（试行）》要求编制。',
      ],
    ],
    [
      'cut before 》',
      ['根据《中华人民共和国政府信息公开条例》和有关规定要求编制《年度报告', '》', '，现予公布。'],
    ],
    ['cut within a date', ['本报告所列数据的统计期限自2025年1月1日起，至2025年12月31', '日止。']],
    ['two sentences', ['根据《条例》第五十条规定，编制本报告。', '本报告数据截至2025年12月31日。']],
  ])('keeps lines that are one sentence: %s', (_, lines) => {
    expect(preambleOf(linesFrom(lines))).toBe(lines.join('\n'));
  });
});

describe('the last part without the foot of the page', () => {
  const text = '2025年度没有收取信息处理费。';

  test.each([
    ['signature', ['甲县财政局', '2026年1月20日']],
    ['attachments', ['附件：1.甲县财政局2025年政府信息公开工作年度报告.pdf', '2.图解.jpg']],
    ['source', ['来源：甲县人民政府办公室', '终审：张三']],
    ['editor', ['（责任编辑：张三）', '分享至：', '下载Word文档']],
    ['other articles', ['上一篇：甲县审计局2025年政府信息公开工作年度报告', '下一篇：没有了']],
    ['what belongs to it', ['图解：甲县财政局2025年政府信息公开工作年度报告', '一图读懂']],
    ['counters and buttons', ['本文链接：http://www.example.gov.cn/1.html', '您是第1234位访客', '我要纠错']],
  ])('%s', (_, foot) => {
    expect(lastPartOf(linesFrom([text, ...foot]))).toBe(text);
  });

  test('keeps a sentence that begins with one of these words', () => {
    const lines = ['相关信息处理费收取标准未作调整。', '下载量较大的文件已同步解读。'];
    expect(lastPartOf(linesFrom(lines))).toBe(lines.join('\n'));
  });
});
