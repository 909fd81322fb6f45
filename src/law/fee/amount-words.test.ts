import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { amountInWords } from './amount-words.ts';

describe('an amount in words', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [10, '壹角整'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [1000, '壹拾元整'],
    [10_500, '壹佰零伍元整'],
    [100_500, '壹仟零伍元整'],
    [300_000, '叁仟元整'],
    [1_000_000, '壹万元整'],
    [1_000_500, '壹万零伍元整'],
    [1_050_000, '壹万零伍佰元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [100_000_000_000, '壹拾亿元整'],
    [100_010_000_000, '壹拾亿零壹拾万元整'],
    [10_000_000_500, '壹亿零伍元整'],
    [123_456_789, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  ])('%i is %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  it('reads back as the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
        expect(fenOfWords(amountInWords(fen))).toBe(fen);
      }),
    );
  });

  it.each([-1, 0.5, 1e14])('has no words for %s', (fen) => {
    expect(() => amountInWords(fen)).toThrow(RangeError);
  });
});

/** Reads words by another way than they are written. */
function fenOfWords(words: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, group, digit, fen] = [0, 0, 0, 0];
  for (const character of words) {
    if (digits.includes(character)) digit = digits.indexOf(character);
    else if (character in units) {
      group += digit * (units[character] ?? 0);
      digit = 0;
    } else if (character === '万' || character === '亿' || character === '元') {
      total += (group + digit) * { 万: 10_000, 亿: 100_000_000, 元: 1 }[character];
      [group, digit] = [0, 0];
    } else if (character === '角' || character === '分') {
      fen += digit * (character === '角' ? 10 : 1);
      digit = 0;
    }
  }
  return total * 100 + fen;
}
