import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { digestOf, keyedDigest } from '../../src/screening/digest.ts';
import {
  faultsOfWordList,
  rulesVersion,
  screeningRules,
  type ListedWord,
} from '../../src/screening/rules.ts';
import { screenText } from '../../src/screening/screen-text.ts';

const wrong: ListedWord = { list: '易错词', word: '登陆', right: '登录', except: ['登陆舰', '登陆作战'] };
const banned: ListedWord = { list: '敏感词', word: '甲乙专班', level: 'error', why: '已经撤销' };
const rules = (...words: readonly ListedWord[]) => ({ ...screeningRules, words });

describe('word lists', () => {
  it('find words, say the right form, and leave longer words alone', () => {
    const hits = screenText('请登陆网站，登陆舰、登陆作战除外；甲乙专班牵头。', rules(wrong, banned));
    expect(hits.map(({ kind, start, level, mask, why }) => [kind, start, level, mask, why])).toEqual([
      ['易错词', 1, 'warning', '登录', '“登陆”应当写作“登录”'],
      ['敏感词', 17, 'error', '****', '“甲乙专班”在本单位的敏感词表里：已经撤销'],
    ]);
  });

  it('hold an exception inside which the word does not stand first', () => {
    const list = rules({ list: '易错词', word: '必需', right: '必须', except: ['生活必需'] });
    expect(screenText('生活必需，必需办理', list).map(({ start }) => start)).toEqual([5]);
  });

  it('find nothing of another body', () => {
    expect(screenText('请登陆网站', rules(banned))).toEqual([]);
  });

  it('find every word wherever it stands', () => {
    const words = ['甲乙丙', '乙丙丁', '丁戊'].map((word): ListedWord => ({ list: '敏感词', word }));
    fc.assert(
      fc.property(fc.nat(200), fc.constantFrom(...words), (at, { word }) => {
        expect(screenText(`${'文'.repeat(at)}${word}`, rules(...words)).map(({ start }) => start)).toEqual([
          at,
        ]);
      }),
    );
  });
});

describe('faultsOfWordList', () => {
  test.each<[ListedWord, string]>([
    [{ list: '敏感词', word: ' ' }, '没有写词'],
    [{ list: '敏感词', word: '词' }, '只有一个字'],
    [{ list: '敏感词', word: ' 甲乙' }, '前后有空格'],
    [{ list: '敏感词', word: '甲'.repeat(31) }, '词长超过30个字'],
    [{ list: '易错词', word: '登陆' }, '没有写正确写法'],
    [{ list: '易错词', word: '登陆', right: '登陆' }, '与错误写法相同'],
    [{ list: '易错词', word: '必需', right: '必需品' }, '含有“必需”'],
    [{ list: '易错词', word: '登陆', right: '登录', except: ['登月'] }, '不含这个词'],
  ])('%o: %s', (word, sentence) => {
    expect(faultsOfWordList([wrong, word]).join()).toMatch(new RegExp(`^第2行：.*${sentence}`));
  });

  it('finds words that stand twice, and nothing in a sound list', () => {
    expect(faultsOfWordList([banned, wrong, banned])).toEqual(['第3行：“甲乙专班”与第1行重复，请删去一行']);
    expect(faultsOfWordList([banned, wrong])).toEqual([]);
  });
});

describe('rulesVersion', () => {
  it('is that of the detectors where a body has no words', () => {
    expect(rulesVersion(screeningRules)).toBe(screeningRules.detectors);
  });
  it('does not go by the order of the words', () => {
    expect(rulesVersion(rules(wrong, banned))).toBe(rulesVersion(rules(banned, wrong)));
  });
  test.each<[string, ListedWord]>([
    ['word', { ...wrong, word: '登陆站' }],
    ['right form', { ...wrong, right: '登入' }],
    ['exceptions', { ...wrong, except: [] }],
    ['level', { ...wrong, level: 'error' }],
    ['reason', { ...wrong, why: '常见' }],
    ['list', { ...wrong, list: '敏感词' }],
  ])('moves with the %s', (_, changed) => {
    expect(rulesVersion(rules(changed))).not.toBe(rulesVersion(rules(wrong)));
  });
  it('moves with the detectors', () => {
    expect(rulesVersion({ ...rules(wrong), detectors: '2027-01-01' })).not.toBe(rulesVersion(rules(wrong)));
  });
});

describe('digests', () => {
  it('are SHA-256 and HMAC-SHA-256 as others compute them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        (text, key) => {
          expect(digestOf(text)).toBe(createHash('sha256').update(text).digest('hex'));
          expect(keyedDigest(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
        },
      ),
    );
  });
});
