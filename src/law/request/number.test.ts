import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { initialRequestRules } from './request-rules.ts';
import { faultsOfNumberRule, nextSeq, numberOfLetter, readNumber, renderNumber } from './number.ts';

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
