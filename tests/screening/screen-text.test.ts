import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyMasks } from '../../src/screening/apply-masks.ts';
import { passesLuhn } from '../../src/screening/bank-account.ts';
import { isCreditCode } from '../../src/screening/credit-code.ts';
import { isIdentityNumber } from '../../src/screening/identity-number.ts';
import { screenText } from '../../src/screening/screen-text.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('screen-text.csv', import.meta.url), ['text', 'expected', 'case']);

describe('screenText', () => {
  test.each(cases)('$case: $text', ({ text, expected }) => {
    const found = screenText(text).map((hit) => `${hit.kind}|${hit.level}|${hit.masked}`);
    expect(found.join(';')).toBe(expected);
  });

  it('gives offsets of the text as it stands', () => {
    const text = '王五\t350000 19850410\n007X';
    const [hit] = screenText(text);
    expect(hit && text.slice(hit.start, hit.end)).toBe('350000 19850410\n007X');
  });

  it('cites the law for every hit', () => {
    const hits = cases.flatMap(({ text }) => screenText(text));
    expect(hits.length).toBeGreaterThan(30);
    expect(hits.every((hit) => hit.basis.length > 0 && hit.why !== '')).toBe(true);
  });
});

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityNumber = fc
  .record({
    area: fc.constantFrom('110000', '350000', '450000', '620000'),
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ area, year, month, day, order }) => {
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    const body = `${area}${year}${pad(month, 2)}${pad(day, 2)}${pad(order, 3)}`;
    const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
    return `${body}${'10X98765432'.charAt(sum % 11)}`;
  });

describe('identity numbers', () => {
  it('finds every valid number in prose and never prints its birth date', () => {
    fc.assert(
      fc.property(identityNumber, (number) => {
        const hits = screenText(`村民张三（${number}）已领取补贴。`);
        expect(hits.map((hit) => hit.kind)).toEqual(['身份证号']);
        expect(hits[0]?.masked).not.toContain(number.slice(6, 14));
      }),
    );
  });

  it('finds none where one digit is changed', () => {
    fc.assert(
      fc.property(
        identityNumber,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number.charAt(at)) + by) % 10;
          expect(isIdentityNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBe(false);
        },
      ),
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '35000019850410007X',
    '350000',
    '198504',
    '10007X',
    '13800001234',
    '6217000000000006',
    '+86',
    '姓名',
    '身份证号',
    '家庭住址',
    '张三',
    '丙村3组12号',
    '孤儿',
    '残疾证号',
    '账号：',
    '机密★',
    '（送审稿）',
    ' ',
    '\t',
    '\n',
    '|',
    '-',
    '，',
    '：',
    '.',
    'X',
    '×',
    '１',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 });

  it('gives hits in order, inside the text, none over another, and none with its number in clear', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        let end = 0;
        for (const hit of screenText(whole)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
          expect(`${hit.masked}${hit.mask ?? ''}${hit.why}`).not.toMatch(/\d{8}/);
        }
        expect(end).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 1000 },
    );
  });

  // One hit may lie over another: what is left of the other is found when the masked text is screened again.
  it('is clean of numbers and addresses after masks were written twice at most', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const once = (whole: string) => applyMasks(whole, screenText(whole));
        const left = screenText(once(once(pieces.join('')))).filter(({ kind }) => !kind.endsWith('标志'));
        expect(left.map(({ kind, masked }) => `${kind} ${masked}`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('check digits of the standards', () => {
  test.each([
    ['79927398713', true],
    ['79927398710', false],
  ])('Luhn %s', (digits, right) => expect(passesLuhn(digits)).toBe(right));
  test.each([
    ['11350000MA0000001T', true],
    ['11350000MA00000012', false],
    ['11350000MI0000001T', false],
  ])('credit code %s', (code, right) => expect(isCreditCode(code)).toBe(right));
  test.each([
    ['11010519491231002X', true],
    ['110105194912310021', false],
  ])('identity number %s', (number, right) => expect(isIdentityNumber(number)).toBe(right));
});
