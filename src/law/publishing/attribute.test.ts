import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import {
  attributeGround,
  attributeGrounds,
  attributeOfMark,
  attributeRules,
  attributes,
  faultsOfAttribute,
  groundsOf,
  latestReview,
  type AttributeDecision,
  type AttributeId,
} from './attribute.ts';

const decidedOn = civilDate('2026-03-02');
const today = civilDate('2026-06-01');
const sound: AttributeDecision = {
  attribute: 'withheld',
  groundId: 'draft-in-process',
  reason: '还没有定稿',
  decidedOn,
  reviewOn: civilDate('2026-09-01'),
  itemId: null,
};

describe('faultsOfAttribute', () => {
  test.each<[string, Partial<AttributeDecision>, string[]]>([
    ['withheld with all it needs', {}, []],
    ['proactive needs no ground', { attribute: 'proactive', groundId: null, reason: '', reviewOn: null }, []],
    [
      'proactive with a ground',
      { attribute: 'proactive', groundId: 'listed', reviewOn: null, itemId: '20-1' },
      [],
    ],
    ['nothing decided', { attribute: null }, ['A-1']],
    ['no ground', { groundId: null }, ['A-2']],
    ['a ground of his own', { groundId: '领导不同意' }, ['A-2']],
    ['a ground of another attribute', { groundId: 'open-not-listed' }, ['A-3']],
    ['no reason', { reason: ' ' }, ['A-4']],
    ['on request needs no reason', { attribute: 'on-request', groundId: 'open-not-listed', reason: '' }, []],
    ['no review date', { reviewOn: null }, ['A-5']],
    ['the last day allowed', { reviewOn: civilDate('2027-03-02') }, []],
    ['a day too far', { reviewOn: civilDate('2027-03-03') }, ['A-6']],
    ['review on the day of the decision', { reviewOn: decidedOn }, ['A-7']],
    ['review due today', { reviewOn: today }, []],
    ['review overdue', { reviewOn: civilDate('2026-05-31') }, ['A-8']],
    [
      'a listed item on request',
      { attribute: 'on-request', groundId: 'open-not-listed', itemId: '20-7' },
      ['A-9'],
    ],
    ['a listed item that may be withheld', { itemId: '20-7' }, ['A-9']],
    ['a listed item that must be withheld', { groundId: 'state-secret', itemId: '20-7' }, []],
    ['everything at once', { groundId: null, reviewOn: null, itemId: '20-7' }, ['A-2', 'A-9', 'A-5']],
  ])('%s', (_, change, ids) => {
    const faults = faultsOfAttribute({ ...sound, ...change }, today);
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence, basis } of faults) {
      expect(sentence).toMatch(/。$/u);
      expect(basis.length).toBeGreaterThan(0);
    }
  });

  it('takes the term from the place', () => {
    const far = { ...sound, reviewOn: civilDate('2028-03-01') };
    expect(faultsOfAttribute(far, today, { reviewWithinMonths: 24 })).toEqual([]);
    expect(latestReview(civilDate('2024-02-29'))).toBe('2025-02-28');
  });

  it('never lets anything be kept back without ground and review', () => {
    const kinds = fc.constantFrom<AttributeId>('on-request', 'withheld');
    const grounds = fc.option(fc.constantFrom(...attributeGrounds.map(({ id }) => id), '其他'));
    const days = fc.option(fc.integer({ min: -50, max: 900 }));
    fc.assert(
      fc.property(kinds, grounds, days, fc.constantFrom('', '理由'), (attribute, groundId, day, reason) => {
        const reviewOn = day === null ? null : addDays(decidedOn, day);
        const faults = faultsOfAttribute({ ...sound, attribute, groundId, reviewOn, reason }, decidedOn);
        if (faults.some(({ level }) => level === 'error')) return;
        expect(attributeGround(groundId ?? '')?.attribute).toBe(attribute);
        expect(reviewOn! > decidedOn && reviewOn! <= latestReview(decidedOn)).toBe(true);
      }),
    );
  });
});

describe('the grounds', () => {
  test.each(attributeGrounds)('$id', (ground) => {
    expect(attributeGround(ground.id)).toBe(ground);
    expect(ground.explanation).toMatch(/^\p{Script=Han}.*。$/u);
  });

  it('are there for every attribute, and for each kind that the report counts', () => {
    for (const id of Object.keys(attributes) as AttributeId[])
      expect(groundsOf(id).length).toBeGreaterThan(0);
    expect(groundsOf('withheld').filter(({ force }) => force === 'must')).toHaveLength(5);
    expect(groundsOf('withheld').filter(({ force }) => force === 'may')).toHaveLength(8);
    expect(new Set(attributeGrounds.map(({ id }) => id)).size).toBe(attributeGrounds.length);
    expect(attributeGround('')).toBeNull();
  });

  it('have rules with ids of their own', () => {
    expect(attributeRules.map(({ id }) => id)).toEqual(attributeRules.map((_, index) => `A-${index + 1}`));
  });
});

describe('attributeOfMark', () => {
  test.each([
    ['（此件公开发布）', 'proactive'],
    ['(此件主动公开)', 'proactive'],
    ['正文。\n（此件依申请公开）', 'on-request'],
    ['（此件不公开）', 'withheld'],
    ['（此件不予公开）', 'withheld'],
    ['（此件公开发布）……（此件不予公开）', null],
    ['应当主动公开的信息', null],
    ['', null],
  ])('%s', (text, attribute) => {
    expect(attributeOfMark(text)).toBe(attribute);
  });
});
