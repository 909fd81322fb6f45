import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  citationText,
  civilDate,
  compareDates,
  composeLetter,
  faultsOfRemedy,
  initialRequestRules,
  isWorkingDay,
  letterKindIds,
  outcomeIds,
  outcomes,
  remedyDates,
  remedyOf,
  type LetterKindId,
  type OutcomeId,
  type RemedyFacts,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { sampleRules, sampleFacts } from '../support/letter-facts.ts';

const cases = readCases(new URL('remedies.csv', import.meta.url), [
  'letter',
  'outcome',
  'parts',
  'joined',
  'electronic',
  'variant',
  'note',
]);

const factsOf = ({ letter, outcome, parts, electronic }: (typeof cases)[number]): RemedyFacts => ({
  letterKind: letter as LetterKindId,
  outcome: outcome === '' ? null : (outcome as OutcomeId),
  parts: parts
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ outcome: part as OutcomeId })),
  electronic: electronic === 'yes',
  rules: sampleRules,
});

/** What each variant must say, and must not. */
const says = {
  A: {
    must: [
      '60日',
      '甲县人民政府',
      '应当先申请行政复议',
      '第二十三条第一款第（四）项',
      '15日',
      '甲县人民法院',
    ],
    not: ['六个月'],
  },
  B: { must: ['60日', '甲县人民政府', '也可以', '六个月', '甲县人民法院'], not: ['应当先申请', '15日'] },
  C: { must: [], not: ['复议', '诉讼'] },
  D: { must: ['60日', '甲县人民政府', '六个月', '甲县人民法院', '提供证据'], not: ['应当先申请'] },
} as const;

describe('remedies.csv', () => {
  test.each(cases)('$letter $outcome $parts $joined: $variant', (given) => {
    const joined = given.joined
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => ({
        number: '2号',
        words: '',
        finding: '',
        law: '',
        result: '',
        outcome: each as OutcomeId,
      }));
    const facts = factsOf(given);
    const kind = given.letter as LetterKindId;
    const letter = composeLetter(kind, {
      ...sampleFacts(kind),
      outcome: facts.outcome,
      parts: (facts.parts ?? []).map(({ outcome }) => ({ outcome, what: '附表', reason: '理由' })),
      electronic: facts.electronic,
      joined,
    });
    const printed = letter.blocks
      .filter((block) => block.kind === 'text' && block.role === 'remedy')
      .map((block) => (block.kind === 'text' ? block.text : ''))
      .join('');
    const { must, not } = says[given.variant as keyof typeof says];
    expect(must.filter((each) => !printed.includes(each))).toEqual([]);
    expect(not.filter((each) => printed.includes(each))).toEqual([]);
    expect(printed === '').toBe(given.variant === 'C');
    // The online entry is set here, so it is always told where remedies are.
    expect(printed.includes('https://fuyi.example')).toBe(given.variant !== 'C');
    if (joined.length === 0) expect(remedyOf(facts).variant).toBe(given.variant);
  });

  it('has every kind of letter', () => {
    expect(letterKindIds.filter((kind) => !cases.some(({ letter }) => letter === kind))).toEqual([]);
  });
});

describe('remedies', () => {
  it('cite what they rest on', () => {
    const of = (outcome: OutcomeId, electronic: boolean) =>
      remedyOf({
        letterKind: outcomes[outcome].letters[0]!,
        outcome,
        electronic,
        rules: sampleRules,
      }).basis.map(citationText);
    expect(of('refusedProcess', false)).toContain('《行政复议法》第二十三条第一款第（四）项');
    expect(of('refusedProcess', true)).toContain('《行政复议法》第二十二条第二款');
    expect(of('notHeld', false)).toContain('《行政诉讼法》第四十六条');
    expect(of('notHeld', false)).not.toContain('《行政复议法》第二十二条第二款');
  });

  test.each(outcomeIds)('%s: nobody is told an organ that is not set', (outcome) => {
    const facts: RemedyFacts = {
      letterKind: outcomes[outcome].letters[0]!,
      outcome,
      electronic: true,
      rules: initialRequestRules,
    };
    expect(faultsOfRemedy(facts).map(({ id }) => id)).toEqual(['RM-1', 'RM-2', 'RM-3']);
    for (const left of ['〔复议机关〕', '〔互联网渠道〕', '〔有管辖权的人民法院〕']) {
      expect(remedyOf(facts).sentences.join('')).toContain(left);
    }
    expect(faultsOfRemedy({ ...facts, rules: sampleRules })).toEqual([]);
  });

  it('asks for no online entry where the letter is not served electronically', () => {
    const rules = { ...sampleRules, reconsideration: { ...sampleRules.reconsideration, online: '' } };
    const facts: RemedyFacts = { letterKind: 'granted', outcome: 'granted', electronic: false, rules };
    expect(faultsOfRemedy(facts)).toEqual([]);
    expect(remedyOf(facts).sentences.join('')).not.toContain('互联网');
    expect(faultsOfRemedy({ ...facts, electronic: true }).map(({ id }) => id)).toEqual(['RM-3']);
  });

  it('takes no department for the organ of reconsideration', () => {
    const rules = {
      ...sampleRules,
      reconsideration: { ...sampleRules.reconsideration, organ: '甲县民政局' },
    };
    const facts: RemedyFacts = { letterKind: 'granted', outcome: 'granted', electronic: false, rules };
    expect(faultsOfRemedy(facts).map(({ id }) => id)).toEqual(['RM-4']);
  });

  it('finds nothing missing for letters without remedies', () => {
    const rules = initialRequestRules;
    expect(faultsOfRemedy({ letterKind: 'extension', outcome: null, electronic: true, rules })).toEqual([]);
  });
});

const dates = readCases(new URL('remedy-dates.csv', import.meta.url), [
  'served',
  'reconsideration',
  'moved',
  'litigation',
  'movedFrom',
  'earliest',
  'note',
]);

describe('remedy-dates.csv', () => {
  test.each(dates)('served on $served', (given) => {
    const { reconsideration, litigation } = remedyDates(civilDate(given.served), false);
    expect({
      reconsideration: reconsideration.date,
      moved: reconsideration.movedFrom ?? '',
      litigation: litigation?.date,
      movedFrom: litigation?.movedFrom ?? '',
      earliest: litigation?.atTheEarliest === true ? 'yes' : 'no',
    }).toEqual({
      reconsideration: given.reconsideration,
      moved: given.moved,
      litigation: given.litigation,
      movedFrom: given.movedFrom,
      earliest: given.earliest,
    });
  });

  it('names no direct suit where reconsideration comes first', () => {
    expect(remedyDates(civilDate('2026-03-02'), true).litigation).toBeNull();
  });

  it('never ends earlier than the law has it, and never on a day off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2200 }), (days) => {
        const served = addDays(civilDate('2019-06-01'), days);
        const { reconsideration, litigation } = remedyDates(served, false);
        expect(compareDates(reconsideration.date, addDays(served, 60))).toBeGreaterThanOrEqual(0);
        expect(isWorkingDay(reconsideration.date)).not.toBe(false);
        expect(isWorkingDay(litigation!.date)).not.toBe(false);
        expect(compareDates(litigation!.date, reconsideration.date)).toBeGreaterThan(0);
      }),
    );
  });
});
