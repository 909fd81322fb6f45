import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partsOf, uncut } from './cut.ts';
import { numbersIn, wholeNumber } from './document-number.ts';
import { headLexemes, lexemesOf } from './lexemes.ts';
import { normalText } from './normal-text.ts';

describe('document numbers', () => {
  test.each([
    ['甲政规〔2026〕3号', { office: '甲政规', year: 2026, serial: 3 }],
    ['甲政规[2026]3号', { office: '甲政规', year: 2026, serial: 3 }],
    ['甲政规（2026）第03号', { office: '甲政规', year: 2026, serial: 3 }],
    ['〔1998〕12号', { office: '', year: 1998, serial: 12 }],
    ['甲政规2026年3号', { office: '甲政规', year: 2026, serial: 3 }],
    ['甲政办发2026-12', { office: '甲政办发', year: 2026, serial: 12 }],
    ['甲交罚〔2026〕1234567号', { office: '甲交罚', year: 2026, serial: 1_234_567 }],
    // Longer than any serial: not the number that its first figures would be.
    ['甲交罚〔2026〕12345678号', null],
    ['预算2026 3', null],
    ['关于甲政规〔2026〕3号的说明', null],
    ['甲政规〔2026〕0号', null],
  ])('%s', (text, number) => {
    const found = wholeNumber(normalText(text));
    if (number === null) expect(found).toBeNull();
    else expect(found).toMatchObject(number);
  });

  it('are found in running text, each where it stands', () => {
    const text = normalText('依据甲政规〔2026〕3号和乙发（2020）15号');
    expect(numbersIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '依据甲政规〔2026〕3号',
      '和乙发(2020)15号',
    ]);
    expect(numbersIn('甲交罚〔2026〕123456号')).toMatchObject([{ serial: 123_456 }]);
    expect(numbersIn('甲交罚〔2026〕12345678号')).toEqual([]);
  });
});

describe('words that a word is made of', () => {
  test.each([
    ['人民政府', ['人民', '民政', '政府'], ['人民', '政府']],
    ['低保金', ['低保', '保金'], ['低保', '保金']],
    ['村务公开', ['村务', '公开'], ['村务', '公开']],
    ['农机购置补贴', ['农机', '购置', '补贴'], ['农机', '购置', '补贴']],
    ['救助', [], []],
    ['某某某某某', ['某某'], ['某某']],
  ])('%s', (word, inner, parts) => {
    expect([...partsOf({ word, inner })].toSorted()).toEqual(parts.toSorted());
  });
});

describe('entries', () => {
  test.each([
    ['救助', ['救助', '=救助']],
    ['Ａ４ 纸', ['a4']],
    ['A4纸', ['a4', 'a4纸']],
    ['10月1日', ['10', '10月', '1', '1日']],
    ['〔2026〕3号', ['2026', '3', '3号', '2026#3']],
    ['', []],
    ['，。！', []],
    ['𠮷安', ['𠮷安', '=𠮷安']],
  ])('of %s', (text, entries) => {
    expect([...lexemesOf(text, uncut)].toSorted()).toEqual(entries.toSorted());
  });

  it('of a head have single characters, and the number as its own', () => {
    const entries = headLexemes({ title: '水', number: '甲政规〔2026〕3号', keywords: ['低保'] }, uncut);
    expect([...entries]).toEqual(
      expect.arrayContaining(['水', '#甲政规2026#3', '2026#3', '甲政', '政规', '低保']),
    );
  });

  it('hold whatever is cut out of the text: every stretch is found by its pairs', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁救助对象的了一二三'),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(han, fc.nat(), fc.integer({ min: 2, max: 6 }), (text, at, length) => {
        const from = at % Math.max(1, text.length - length + 1);
        const piece = text.slice(from, from + length);
        const entries = lexemesOf(text, uncut);
        for (let pair = 0; pair + 2 <= piece.length; pair += 1) {
          expect(entries).toContain(piece.slice(pair, pair + 2));
        }
      }),
    );
  });

  it('hold nothing that would have to be quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const entry of lexemesOf(text, uncut))
          expect(entry).toMatch(/^=?[\p{Script=Han}\p{L}\p{M}\p{N}]+(?:#\d+)?$/u);
      }),
    );
  });
});
