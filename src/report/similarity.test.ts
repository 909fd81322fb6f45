import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mostSimilar, similarity, substance } from './similarity.ts';

const overview =
  '2025年，甲县乙镇坚持以公开促落实，全年主动公开政府信息312条，收到依申请公开3件，均按期答复。';
const nextYear =
  '2026年，甲县乙镇坚持以公开促落实，全年主动公开政府信息405条，收到依申请公开7件，均按期答复。';
const other = '今年重点推进农村人居环境整治信息公开，围绕危房改造、集体资产出租逐村上墙公示并接受村民询问。';

describe('similarity', () => {
  test.each([
    ['the same text', overview, overview, 1],
    ['only years and figures changed', overview, nextYear, 1],
    ['half-width and full-width punctuation', '公开，为常态', '公开,为常态', 1],
    ['both empty', '', '', 0],
    ['one empty', overview, '', 0],
    ['nothing but figures', '2025年 12', '2025年 12', 0],
    ['the same short word', '无', '无。', 1],
    ['different short words', '无', '有', 0],
  ])('%s', (_, a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  it('keeps texts on different matters apart', () => {
    expect(similarity(overview, other)).toBeLessThan(0.1);
  });

  it('stands between for a text of which half is new', () => {
    const alike = similarity(overview, overview.slice(0, 24) + other.slice(0, 24));
    expect(alike).toBeGreaterThan(0.2);
    expect(alike).toBeLessThan(0.8);
  });

  it('sees through another name in a copied text', () => {
    const copied = overview.replace('甲县乙镇', '丙县丁乡');
    expect(similarity(overview, copied)).toBeLessThan(1);
    expect(similarity(overview, copied, ['甲县乙镇', '丙县丁乡'])).toBe(1);
  });

  it('drops years written in Chinese and keeps words that hold a numeral', () => {
    expect(substance('二〇二五年度，一是强化培训')).toBe('一是强化培训');
  });

  const text = fc
    .array(fc.constantFrom(...'公开政府信息工作申请答复村镇，。12'), { maxLength: 60 })
    .map((all) => all.join(''));

  it('is told of many texts at once as of each by itself', () => {
    const texts = fc.array(text, { maxLength: 4 });
    fc.assert(
      fc.property(texts, text, (all, one) => {
        const each = all.map((other) => similarity(one, other, ['政府']));
        expect(mostSimilar(all, ['政府'])(one)).toBe(Math.max(0, ...each));
      }),
    );
  });

  it('cuts no character in two that takes two code units', () => {
    // The halves of 𠮷 and 𠮸 differ in the second only.
    expect(similarity('𠮷𠮷𠮷𠮷', '𠮸𠮸𠮸𠮸')).toBe(0);
    expect(similarity('甲𠮷乙丙丁', '戊甲𠮷乙丙')).toBe(0.5);
  });

  it('is symmetric and within 0 and 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const ab = similarity(a, b);
        expect(ab).toBe(similarity(b, a));
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls when foreign text is added', () => {
    fc.assert(
      fc.property(text, (a) => {
        fc.pre(substance(a).length > 0);
        expect(similarity(a, `${a}危房改造资金名单`)).toBeLessThan(1);
      }),
    );
  });
});
