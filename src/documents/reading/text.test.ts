import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { outline } from '../../../tests/support/office-files.ts';
import { readText } from './text.ts';

describe('readText', () => {
  test.each<[string, string, string[]]>([
    [
      'a paragraph a line',
      '一、总体情况\r\n全年12条。\n\n　　二、',
      ['一、总体情况', '全年12条。', '　　二、'],
    ],
    ['columns of pdftotext stay', '规章      0     1', ['规章      0     1']],
    [
      'tabs with blank cells at both ends',
      '\t规章\t0\t\n\t\t1\t2',
      ['[cells]', ' | 规章 | 0 | ', ' |  | 1 | 2'],
    ],
    ['a blank line parts two tables', 'a\t1\n\nb\t2', ['[cells]', 'a | 1', '[cells]', 'b | 2']],
    [
      'a label alone with trailing tabs is a row',
      '第一项\t\t\n信息\t件数\t',
      ['[cells]', '第一项 |  | ', '信息 | 件数 | '],
    ],
    ['tabs that only indent', '\t一、总体情况\n\t\t全年12条。', ['一、总体情况', '全年12条。']],
    ['one cell a line', '规章\n0\n1', ['规章', '0', '1']],
    ['Markdown table', '| a | b |\n|---|:-:|\n| 1 |  |', ['[table]', 'a | b', '1 | ']],
    ['Markdown table of uneven rows', '| a | b |\n| 1 |', ['[cells]', 'a | b', '1']],
    ['Markdown table without outer pipes', 'a | b\n--- | ---\n1 | -', ['[table]', 'a | b', '1 | -']],
    ['a dash for nought is no delimiter', '| a | b |\n| - | - |', ['[table]', 'a | b', '- | -']],
    ['one piped cell a line, blanks kept', '| 规章 |\n| |\n| 0 |', ['规章', '', '0']],
    ['a pipe in prose', '网站|微信', ['网站|微信']],
    ['escaped pipe, break and marks in a cell', '| a\\|b | **c**<br>d |', ['[table]', 'a|b | c\nd']],
    ['headings and emphasis', '# 年度报告\n##三、**情况**\n`0`', ['# 年度报告', '## 三、情况', '0']],
  ])('%s', (_, text, expected) => {
    expect(outline(readText(text))).toEqual(expected);
  });

  it('begins a page at a form feed', () => {
    expect(readText('甲\f乙').blocks.map((block) => block.page)).toEqual([1, 2]);
    expect(readText('甲').blocks[0]).not.toHaveProperty('page');
  });

  it('keeps every cell of tabbed rows, wherever blanks are', () => {
    const cell = fc.stringMatching(/^[甲乙0-9]{0,3}$/);
    const rows = fc.array(fc.tuple(fc.stringMatching(/^[丙丁]{1,3}$/), cell, cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        const [block] = readText(cells.map((row) => row.join('\t')).join('\n')).blocks;
        expect(block).toEqual({
          kind: 'table',
          gridded: false,
          rows: cells.map((row) => row.map((text) => ({ text }))),
        });
      }),
    );
  });

  it('refuses a text without end', () => {
    expect(() => readText('\n'.repeat(200_001))).toThrow('二十万行');
  });
});
