import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLine, widthOf } from './break-line.ts';

describe('a title in lines', () => {
  it.each([
    ['政府信息公开申请补正告知书', ['政府信息公开申请补正告知书']],
    [
      '甲县乙镇人民政府关于公开丁建设工程有限公司投标文件的告知书',
      ['甲县乙镇人民政府', '关于公开丁建设工程有限公司投标文件的告知书'],
    ],
  ])('%s', (title, lines) => {
    expect(breakLine(title, 22)).toEqual(lines);
  });

  it('loses no character, has no line too long, none of one character, none that begins with a mark', () => {
    const words = fc.constantFrom(
      '政府',
      '信息',
      '公开',
      '申请',
      '的',
      '关于',
      '《',
      '》',
      '、',
      '（',
      '）',
      '2026',
      '年',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (parts) => {
        const title = parts.join('');
        const lines = breakLine(title, 20);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
        if (lines.length > 1) for (const line of lines) expect([...line].length).toBeGreaterThan(1);
      }),
    );
  });

  it('cuts a word that is longer than a line', () => {
    const lines = breakLine('a'.repeat(100), 20);
    expect(lines.join('')).toBe('a'.repeat(100));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });
});
