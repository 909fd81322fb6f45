import { describe, expect, it, test } from 'vitest';
import { civilDate, initialChain, initialIndexRule, type IndexRule } from '../../../law/index.ts';
import { chainOfValues, moved, valuesOfChain, withStep } from './chain-values.ts';
import { indexExample } from './index-example.ts';
import { partOf, profileOfValues, ruleOfValues, valuesOfProfile } from './profile-values.ts';

describe('the form of a review chain', () => {
  it('gives back the chain that it was given', () => {
    expect(chainOfValues(valuesOfChain(initialChain, ''))).toEqual(initialChain);
  });

  it('moves and adds steps without mixing them up', () => {
    const { steps } = valuesOfChain(initialChain, '');
    expect(
      moved(steps, 1, 0)
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['review-1', 'secrecy', 'proof-1']);
    expect(moved(steps, 9, 0)).toEqual(steps);
    const more = withStep(withStep(steps).toSpliced(0, 1));
    expect(new Set(more.map(({ id }) => id)).size).toBe(more.length);
  });

  it('takes what is no number for none', () => {
    const values = valuesOfChain(initialChain, '');
    expect(chainOfValues({ ...values, urgentReviewDays: '三' }).urgentReviewDays).toBeNaN();
  });
});

const bare = {
  issuer: '乙镇人民政府',
  prefixes: ['甲政发', '甲政办发'],
  indexRule: null,
  indexValues: { body: 'JX0201', 'class:notice': '05' },
  siteName: '',
  siteDomain: '',
  attributeReviewMonths: null,
  normativeYears: 3,
  provisionalYears: null,
  cleanUpYears: null,
};

describe('the form of a publishing profile', () => {
  it('gives back the profile that it was given, codes of single columns too', () => {
    expect(profileOfValues(valuesOfProfile(bare, ''), bare.indexValues)).toEqual(bare);
  });

  it('begins with the name of the body and the initial rule', () => {
    const values = valuesOfProfile(null, '丁镇人民政府');
    expect([values.issuer, ruleOfValues(values.parts)]).toEqual(['丁镇人民政府', null]);
  });

  it('takes away a code that was emptied', () => {
    const values = { ...valuesOfProfile(bare, ''), bodyCode: ' ' };
    expect(profileOfValues(values, bare.indexValues).indexValues).toEqual({ 'class:notice': '05' });
  });
});

describe('indexExample', () => {
  const today = civilDate('2026-11-20');
  const byClass: IndexRule = {
    parts: [{ kind: 'body' }, { kind: 'class', length: 2 }, { kind: 'year' }, { kind: 'serial', length: 3 }],
  };

  test.each<[string, IndexRule | null, Record<string, string>, string[], string, boolean, boolean]>([
    ['the first', null, { body: 'JX' }, [], '下一个：JX/2026-00001', true, false],
    ['the one after the last', null, { body: 'JX' }, ['JX/2026-00041'], '下一个：JX/2026-00042', true, false],
    [
      'the first of a new rule',
      byClass,
      { body: 'JX', class: '05' },
      ['JX/2026-00041'],
      '下一个：JX052026001',
      true,
      true,
    ],
    [
      'none without the code of the body',
      null,
      {},
      [],
      '编不出：本单位还没有机构代码，请先填写。',
      false,
      false,
    ],
  ])('shows %s', (_, rule, codes, last, sentence, sound, other) => {
    expect(indexExample(rule, codes, today, last)).toEqual({ sentence, sound, other });
  });

  it('is of the rule that the form holds', () => {
    expect(ruleOfValues(byClass.parts.map(partOf))).toEqual(byClass);
    expect(ruleOfValues(initialIndexRule.parts.map(partOf))).toBeNull();
  });
});
