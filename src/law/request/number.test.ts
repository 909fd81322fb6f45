import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { initialRequestRules } from './request-rules.ts';
import {
  faultsOfNumberRule,
  nextLetterNumber,
  nextSeq,
  numberOfLetter,
  plainOfNumber,
  readNumber,
  renderNumber,
} from './number.ts';

const sign = fc.constantFrom('', '补', '延', '公', '不公', '非本');
const literal = fc.stringMatching(/^[\p{Script=Han}A-Z]{0,6}$/u);

describe('a number', () => {
  it('reads back as what was rendered, by every rule without faults', () => {
    const rule = fc.record({
      pattern: fc
        .tuple(literal, literal, fc.constantFrom('第', ''), fc.boolean())
        .map(([before, between, ordinal, kindFirst]) =>
          kindFirst
            ? `${before}{kind}${between}〔{year}〕${ordinal}{seq}号`
            : `${before}〔{year}〕${between}${ordinal}{seq}号-{kind}`,
        ),
      width: fc.integer({ min: 1, max: 6 }),
    });
    const number = fc.record({
      year: fc.integer({ min: 1990, max: 2999 }),
      seq: fc.integer({ min: 1, max: 99_999 }),
      sign,
    });
    fc.assert(
      fc.property(rule, number, (by, said) => {
        expect(faultsOfNumberRule(by, 'letter').filter(({ level }) => level === 'error')).toEqual([]);
        expect(readNumber(by, renderNumber(by, said))).toEqual(said);
      }),
    );
  });

  it('is made by rules without faults where a body has set none', () => {
    expect(faultsOfNumberRule(initialRequestRules.requestNumber, 'request')).toEqual([]);
    expect(faultsOfNumberRule(initialRequestRules.letterNumber, 'letter')).toEqual([]);
  });

  it('tells apart the second letter of a sign in a case, where numbers follow the request', () => {
    const rule = { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 };
    const letter = { sign: '征', year: 2026, seq: 4 };
    const request = { year: 2026, seq: 31 };
    const numbers = [1, 2].map((nth) => numberOfLetter('by-request', rule, letter, request, nth));
    expect(numbers).toEqual(['乙公征〔2026〕31号', '乙公征〔2026〕31-2号']);
  });

  it('never comes twice from two different letters of a body', () => {
    const letter = fc.record({
      year: fc.integer({ min: 2020, max: 2030 }),
      seq: fc.integer({ min: 1, max: 999 }),
      sign,
    });
    fc.assert(
      fc.property(letter, letter, (one, other) => {
        const same = one.year === other.year && one.seq === other.seq && one.sign === other.sign;
        const by = initialRequestRules.letterNumber;
        expect(renderNumber(by, one) === renderNumber(by, other)).toBe(same);
      }),
    );
  });

  it('goes on without gaps and begins anew each year', () => {
    expect(nextSeq([], 2026)).toBe(1);
    const issued = [1, 2, 3].map((seq) => ({ year: 2026, seq }));
    expect(nextSeq(issued, 2026)).toBe(4);
    expect(nextSeq(issued, 2027)).toBe(1);
  });

  it('bears the counter of the request where the body numbers so', () => {
    const rule = { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 };
    const letter = { sign: '补', year: 2027, seq: 4 };
    const request = { year: 2026, seq: 31 };
    expect(numberOfLetter('by-kind', rule, letter, request)).toBe('乙公补〔2027〕4号');
    expect(numberOfLetter('by-request', rule, letter, request)).toBe('乙公补〔2026〕31号');
  });
});

it.each([
  ['公开申请〔2026〕12号', '公开申请202612号'],
  [' Yz-XX[2026] ０１２ 号', 'yzxx2026012号'],
  ['（县）公开—2026.3', '县公开20263'],
  ['——', ''],
])('is looked up by its letters and digits: %s', (typed, plain) => expect(plainOfNumber(typed)).toBe(plain));

describe('the next number of a letter', () => {
  const rule = { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 };
  type Numbering = 'by-kind' | 'by-request';
  /** Letters of one sign in the order in which they are issued: how they are numbered, and for which request. */
  const issue = (letters: readonly (readonly [Numbering, number])[]) => {
    const issued: ReturnType<typeof nextLetterNumber>[] = [];
    for (const [numbering, seq] of letters) {
      issued.push(nextLetterNumber(numbering, rule, { sign: '公', year: 2026 }, { year: 2026, seq }, issued));
    }
    return issued.map(({ text }) => text.replace('乙公公〔2026〕', '').replace('号', ''));
  };

  it.each<[string, readonly (readonly [Numbering, number])[], readonly string[]]>([
    [
      'goes on by kind',
      [
        ['by-kind', 9],
        ['by-kind', 7],
        ['by-kind', 9],
      ],
      ['1', '2', '3'],
    ],
    [
      'tells letters of a request apart',
      [
        ['by-request', 9],
        ['by-request', 9],
      ],
      ['9', '9-2'],
    ],
    [
      'leaves out none where numbers were of requests before',
      [
        ['by-request', 3],
        ['by-kind', 8],
        ['by-kind', 9],
        ['by-kind', 10],
      ],
      ['3', '1', '2', '4'],
    ],
    [
      'gives none twice where numbers were by kind before',
      [
        ['by-kind', 5],
        ['by-kind', 6],
        ['by-request', 2],
        ['by-request', 5],
        ['by-kind', 7],
      ],
      ['1', '2', '2-2', '5', '3'],
    ],
  ])('%s', (_, letters, numbers) => expect(issue(letters)).toEqual(numbers));

  it('begins anew each year, and by request stays with the year of the request', () => {
    const request = { year: 2026, seq: 31 };
    const next = (numbering: Numbering) =>
      nextLetterNumber(numbering, rule, { sign: '延', year: 2027 }, request, []);
    expect(next('by-kind')).toEqual({ text: '乙公延〔2027〕1号', year: 2027, seq: 1 });
    expect(next('by-request')).toEqual({ text: '乙公延〔2026〕31号', year: 2026, seq: 31 });
  });

  it('is never given twice, and by kind leaves none out', () => {
    const letter = fc.tuple(
      fc.constantFrom<Numbering>('by-kind', 'by-request'),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
        const numbers = issue(letters);
        expect(new Set(numbers).size).toBe(numbers.length);
        const byKind = numbers.filter((_, at) => letters[at]?.[0] === 'by-kind').map(Number);
        const highest = Math.max(0, ...byKind);
        for (let seq = 1; seq <= highest; seq += 1) expect(numbers).toContain(String(seq));
      }),
    );
  });
});
