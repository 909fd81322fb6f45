import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { documentEntryRules, faultsOfDocument, type DocumentFacts } from './document-entry.ts';

const today = civilDate('2026-11-20');
const sound: DocumentFacts = {
  number: '乙政发〔2026〕12号',
  title: '乙镇人民政府关于印发养殖补贴办法的通知',
  issuer: '乙镇人民政府',
  formedOn: civilDate('2026-03-02'),
  decision: {
    attribute: 'proactive',
    groundId: 'listed',
    reason: '',
    decidedOn: today,
    reviewOn: null,
    itemId: '20-11',
  },
  normative: null,
  publicElsewhere: null,
};
const normative = {
  effectiveOn: civilDate('2026-04-01'),
  provisional: false,
  term: { kind: 'by-rule' },
} as const;
const closed = {
  ...sound.decision,
  attribute: 'on-request',
  groundId: 'open-not-listed',
  itemId: null,
  reviewOn: civilDate('2027-03-02'),
} as const;

describe('faultsOfDocument', () => {
  it.each<[string, Partial<DocumentFacts>, readonly string[]]>([
    ['a sound one', {}, []],
    ['one without a number', { number: ' ' }, []],
    ['a sound normative one', { normative }, []],
    ['without a title', { title: ' ' }, ['D-1 error title']],
    ['without an issuer', { issuer: '' }, ['D-1 error issuer']],
    ['without a date', { formedOn: null }, ['D-1 error formedOn']],
    ['formed tomorrow', { formedOn: civilDate('2026-11-21') }, ['D-2 error formedOn']],
    ['formed today', { formedOn: today }, []],
    ['numbered in another year', { number: '乙政发〔2025〕12号' }, ['D-3 error number']],
    ['an order, which bears no year', { number: '乙镇人民政府令第3号' }, []],
    ['a number that cannot be read', { number: '十二号' }, ['N-1 error number']],
    ['a number in other brackets', { number: '乙政发[2026]12号' }, ['D-4 notice number']],
    ['a number with zeros and blanks', { number: '乙政发〔2026〕 012号' }, ['D-4 notice number']],
    ['a title without a kind', { title: '乙镇养殖补贴办法' }, ['D-5 notice title']],
    ['a kind before brackets', { title: '乙镇养殖补贴的意见（试行）' }, []],
    ['minutes to be made public', { title: '乙镇人民政府办公会议纪要' }, ['D-6 warning attribute']],
    ['minutes on request', { title: '乙镇人民政府办公会议纪要', decision: closed }, []],
    ['no attribute', { decision: { ...sound.decision, attribute: null } }, ['A-1 error attribute']],
    ['a normative one on request', { normative, decision: closed }, ['D-7 warning attribute']],
    [
      'normative without a first day',
      { normative: { ...normative, effectiveOn: null } },
      ['D-1 error effectiveOn'],
    ],
    [
      'in force before it was formed',
      { normative: { ...normative, effectiveOn: civilDate('2026-03-01') } },
      ['D-11 warning effectiveOn'],
    ],
    [
      'over before it begins',
      { normative: { ...normative, term: { kind: 'until', last: civilDate('2026-03-31') } } },
      ['D-8 error term'],
    ],
    [
      'of one day',
      { normative: { ...normative, term: { kind: 'until', last: civilDate('2026-04-01') } } },
      [],
    ],
    ['for no years', { normative: { ...normative, term: { kind: 'years', years: 0 } } }, ['D-9 error term']],
    [
      'for half a year',
      { normative: { ...normative, term: { kind: 'years', years: 0.5 } } },
      ['D-9 error term'],
    ],
    ['for five years', { normative: { ...normative, term: { kind: 'years', years: 5 } } }, []],
    [
      'for six years',
      { normative: { ...normative, term: { kind: 'years', years: 6 } } },
      ['D-10 warning term'],
    ],
    [
      'provisional for three years',
      { normative: { ...normative, provisional: true, term: { kind: 'years', years: 3 } } },
      ['D-10 warning term'],
    ],
    [
      'provisional by its title only',
      { normative, title: '乙镇养殖补贴的意见（试行）' },
      ['D-12 notice provisional'],
    ],
    [
      'on request, yet public',
      { decision: closed, publicElsewhere: { on: today, where: '公开栏' } },
      ['D-13 error publicOn'],
    ],
    ['public nowhere', { publicElsewhere: { on: today, where: ' ' } }, ['D-1 error publicWhere']],
    [
      'public tomorrow',
      { publicElsewhere: { on: civilDate('2026-11-21'), where: '公开栏' } },
      ['D-14 error publicOn'],
    ],
    [
      'public before it was formed',
      { publicElsewhere: { on: civilDate('2026-03-01'), where: '公开栏' } },
      ['D-14 error publicOn'],
    ],
    ['public on the day', { publicElsewhere: { on: civilDate('2026-03-02'), where: '公开栏' } }, []],
  ])('%s', (_, change, expected) => {
    const found = faultsOfDocument({ ...sound, ...change }, today);
    expect(found.map(({ id, level, field }) => `${id} ${level} ${field ?? ''}`)).toEqual(expected);
  });

  test('a place without a term says nothing of a long one', () => {
    const limits = {
      attribute: { reviewWithinMonths: 6 },
      normative: { years: null, provisionalYears: 2, remindDays: [30], cleanUpYears: 2 },
    };
    const facts: DocumentFacts = {
      ...sound,
      normative: { ...normative, term: { kind: 'years', years: 30 } },
    };
    expect(faultsOfDocument(facts, today, limits)).toEqual([]);
    // A review in nine months is too far where six are the limit.
    expect(
      faultsOfDocument(
        { ...sound, decision: { ...closed, reviewOn: civilDate('2027-08-20') } },
        today,
        limits,
      ).map(({ id }) => id),
    ).toEqual(['A-6']);
  });
});

test('every rule has its number and rests on something', () => {
  expect(documentEntryRules.map(({ id }) => id)).toEqual(documentEntryRules.map((_, at) => `D-${at + 1}`));
  for (const { basis } of documentEntryRules) expect(basis.length).toBeGreaterThan(0);
});
