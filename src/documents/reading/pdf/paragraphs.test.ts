import { describe, expect, it } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import { linesOf } from './lines.ts';
import { joinTexts, paragraphsOf, textColumn, textColumns } from './paragraphs.ts';

const full = '甲县乙镇人民政府办公室编制年度报告，公';
const page = (...rows: [text: string, x: number, size?: number][]) =>
  linesOf(rows.flatMap(([text, x, size], i) => glyphsOf(text, x, 20 + i * 20, size ?? 10)));
const textsOf = (lines: ReturnType<typeof page>) =>
  paragraphsOf(lines, textColumn(lines), 1).map(({ text }) => text);

describe('paragraphsOf', () => {
  it('joins full lines and begins a paragraph at an indent', () => {
    expect(
      textsOf(page([full.slice(2), 40], [full, 20], ['完。', 20], [full.slice(2), 40], ['完。', 20])),
    ).toEqual([`${full.slice(2)}${full}完。`, `${full.slice(2)}完。`]);
  });

  it('ends a paragraph at a short line, another size, and before a heading that is not indented', () => {
    expect(textsOf(page(['短行。', 20], [full, 20], ['一、总体情况', 20]))).toEqual([
      '短行。',
      `${full}一、总体情况`,
    ]);
    expect(textsOf(page([`${full.slice(1)}。`, 20], ['一、总体情况', 20], [full, 20]))).toEqual([
      `${full.slice(1)}。`,
      '一、总体情况',
      full,
    ]);
    expect(textsOf(page([full.slice(10), 20, 20], [full, 20], [full, 20]))[0]).toBe(full.slice(10));
  });

  it('marks large lines as headings', () => {
    const lines = page(['年度报告', 80, 20], [full, 20], [full, 20]);
    expect(paragraphsOf(lines, textColumn(lines), 3)[0]).toMatchObject({
      text: '年度报告',
      level: 1,
      page: 3,
    });
  });

  describe('of a large centred title', () => {
    const under = (title: readonly [text: string, x: number][]) => {
      const lines = page(
        ...title.map(([text, x]): [string, number, number] => [text, x, 20]),
        [full, 20],
        [full, 20],
      );
      return paragraphsOf(lines, textColumn(lines), 1).filter(({ level }) => level === 1);
    };
    // The column is 19 characters of 10 wide: nine of the title fill it.
    it.each([
      [
        'that had no room on one line is one',
        [
          ['甲县乙镇人民政府行', 25],
          ['政审批局', 75],
        ],
        ['甲县乙镇人民政府行政审批局'],
      ],
      [
        'over three lines is one',
        [
          ['甲县乙镇人民政府行', 25],
          ['政审批服务管理局（', 25],
          ['综合）', 85],
        ],
        ['甲县乙镇人民政府行政审批服务管理局（综合）'],
      ],
      [
        'that begins a line anew is two',
        [
          ['甲县乙镇人民', 55],
          ['2025年报告', 65],
        ],
        ['甲县乙镇人民', '2025年报告'],
      ],
      [
        'beside a line that is not centred is two',
        [
          ['甲县乙镇人民政府行', 25],
          ['政审批局', 120],
        ],
        ['甲县乙镇人民政府行', '政审批局'],
      ],
    ] as const)('%s', (_, title, texts) => {
      expect(under(title.map(([text, x]) => [text, x])).map(({ text }) => text)).toEqual(texts);
    });
  });

  it('takes a figure on a line of its own for no continuation', () => {
    expect(textsOf(page([full, 20], ['128', 20], [full, 20], ['128件。', 20]))).toEqual([
      full,
      '128',
      `${full}128件。`,
    ]);
  });

  it('keeps the columns of a line apart', () => {
    const row = linesOf([...glyphsOf('行政许可', 20, 20), ...glyphsOf('128', 120, 20)]);
    expect(textsOf(row)).toEqual(['行政许可   128']);
  });
});

describe('textColumns', () => {
  const prose = page(...Array.from({ length: 6 }, (): [string, number] => [full, 20]));
  const short = page(['填表人：张三李四王五', 40], ['联系电话：零零零零零', 40], ['四、行政复议情况', 20]);
  const joined = (heights: readonly [number, number]) => {
    const pages = [prose, short].map((lines, at) => ({ height: heights[at] ?? 0, lines }));
    const column = textColumns(pages)[1];
    return column === undefined ? [] : paragraphsOf(short, column, 2).map(({ text }) => text);
  };

  it('does not take short lines for full where other pages show how wide the text is set', () => {
    const apart = ['填表人：张三李四王五', '联系电话：零零零零零', '四、行政复议情况'];
    expect(textsOf(short)).toEqual([apart.join('')]);
    expect(joined([842, 842])).toEqual(apart);
    // a page laid down among upright ones
    expect(joined([842, 595])).toEqual(apart);
  });

  it('does not take a list of short lines for a narrow page, however many there are', () => {
    const list = page(...Array.from({ length: 9 }, (_, at): [string, number] => [`本年数量${at + 1}`, 40]));
    const pages = [prose, list].map((lines) => ({ height: 842, lines }));
    const column = textColumns(pages)[1] ?? textColumn(list);
    expect(paragraphsOf(list, column, 2)).toHaveLength(9);
  });

  it('keeps the column that a page shows itself', () => {
    const narrow = page(...Array.from({ length: 6 }, (): [string, number] => [full.slice(6), 20]));
    const pages = [prose, narrow].map((lines) => ({ height: 842, lines }));
    expect(textColumns(pages)[1]).toEqual(textColumn(narrow));
  });
});

it.each([
  ['公开', '情况', '公开情况'],
  ['annual', 'report', 'annual report'],
  ['共3', '件', '共3件'],
])('joins %s and %s', (a, b, joined) => {
  expect(joinTexts(a, b)).toBe(joined);
});
