import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cut } from './cut.ts';
import { longestQuery, queryOf } from './query.ts';

/** Knows these words and takes everything else character by character. */
const known = [
  '救助',
  '办法',
  '低保',
  '甲县',
  '怎么',
  '办理',
  '村委会',
  '人民政府',
  '公告',
  '王家坝',
  '预算',
];
const cut: Cut = (stretch) => {
  const words: { word: string; inner: readonly string[] }[] = [];
  for (let at = 0; at < stretch.length;) {
    const word =
      known.find((each) => stretch.startsWith(each, at)) ??
      String.fromCodePoint(stretch.codePointAt(at) ?? 0);
    words.push({ word, inner: word === '人民政府' ? ['人民', '民政', '政府'] : [] });
    at += word.length;
  }
  return words;
};
const textsOf = (asked: string) => queryOf(asked, cut).units.map(({ text }) => text);

describe('what is sought', () => {
  test.each([
    ['救助 办法', ['救助', '办法']],
    ['救助办法', ['救助', '办法']],
    ['救助、办法；救助', ['救助', '办法']],
    ['甲县的救助', ['甲县', '救助']],
    ['怎么办理低保', ['办理', '低保']],
    ['的', ['的']],
    ['王家坝村低保', ['王家坝村', '低保']],
    ['村低保', ['村低保']],
    ['2026年预算', ['2026', '预算']],
    ['2026年度', ['2026']],
    ['第3号公告', ['3号', '公告']],
    ['3号楼', ['3号', '号楼']],
    ['甲政规〔2026〕3号', ['〔2026〕3号', '甲政规']],
    ['“救助办法”', ['救助办法']],
    ['“救助”办法', ['救助', '办法']],
    ['A4纸', ['a4', '纸']],
    ['', []],
    ['！？', []],
    ['"救助', ['救助']],
  ])('%s', (asked, units) => {
    expect(textsOf(asked)).toEqual(units);
  });

  it('is asked as a word where it has two characters, as its pairs where it has more', () => {
    const [word, long] = queryOf('救助 王家坝村', cut).units;
    expect(word).toMatchObject({ strict: `'=救助'`, wide: `('救助')` });
    expect(long).toMatchObject({ strict: `('王家'&'家坝'&'坝村')`, wide: `('王家'&'家坝'&'坝村')` });
  });

  it('is asked by other words for the same, too', () => {
    const [unit] = queryOf('低保', cut).units;
    expect(unit?.also).toEqual(['最低生活保障']);
    expect(unit?.strict).toBe(`('=低保'|('最低'&'低生'&'生活'&'活保'&'保障'))`);
  });

  it('is taken apart less closely for a second try, where that is another question', () => {
    expect(queryOf('王家坝村人民政府', cut).looser?.map(({ text }) => text)).toEqual([
      '王家坝',
      '人民',
      '政府',
    ]);
    expect(queryOf('救助 办法', cut).looser).toBeNull();
  });

  it('keeps what stands in quotation marks as it is, and the number that was asked for', () => {
    expect(queryOf('“救助 办法” 甲县', cut).phrases).toEqual(['救助办法']);
    expect(queryOf('甲政规（２０２６）３号', cut).number).toBe('#甲政规2026#3');
    expect(queryOf('救助', cut).number).toBeNull();
  });

  it('ends at its length', () => {
    const { asked, units } = queryOf('𠮷'.repeat(longestQuery + 5), cut);
    expect([...asked]).toHaveLength(longestQuery);
    expect(units.length).toBe(1);
    expect(queryOf('救助 办法 低保 甲县 公告 预算 a b c d e f g h', cut).units).toHaveLength(12);
  });

  it('is a question to the index whatever was typed: entries, and, or, brackets, a star', () => {
    const entry = `'=?#?[\\p{Script=Han}\\p{L}\\p{M}\\p{N}]+(?:#\\d+)?'(?::\\*)?`;
    const shape = new RegExp(`^(?:\\(*${entry}\\)*[&|])*\\(*${entry}\\)*$`, 'u');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (asked) => {
        for (const { strict, wide } of queryOf(asked, cut).units) {
          expect(strict).toMatch(shape);
          expect(wide).toMatch(shape);
        }
      }),
      { numRuns: 300 },
    );
  });
});
