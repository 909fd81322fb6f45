import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { person } from '../../../tests/support/requests.ts';
import { creditCode, Dice } from '../../../tests/support/screening/numbers.ts';
import { keysFrom } from '../../ledger/keys.ts';
import { applicantKeysOf } from './applicant-keys.ts';
import { faultsOfApplicant, tidyApplicant, type Applicant } from './applicant.ts';
import { coverage, likeness } from './intake/likeness.ts';

const code = creditCode(new Dice(7));
const company: Partial<Applicant> = { name: '甲县某某有限公司', paper: null, paperNumber: '' };

describe('faultsOfApplicant', () => {
  it.each<[string, Parameters<typeof faultsOfApplicant>[0], Partial<Applicant>, readonly string[]]>([
    ['a person', 'naturalPerson', {}, []],
    ['a rare character', 'naturalPerson', { name: '𠮷田' }, []],
    ['a transliterated name', 'naturalPerson', { name: '阿卜杜拉·买买提' }, []],
    [
      'a Latin name',
      'naturalPerson',
      { name: "Anne-Marie O'Neill", paper: 'passport', paperNumber: 'E12345678' },
      [],
    ],
    [
      'a number with blanks, in small letters',
      'naturalPerson',
      { paperNumber: ` ${identityNumber(1).toLowerCase()} ` },
      [],
    ],
    ['no paper yet', 'naturalPerson', { paperNumber: '' }, []],
    [
      'another’s digit',
      'naturalPerson',
      { paperNumber: identityNumber(1).replace(/^35/u, '36') },
      ['applicant.paperNumber'],
    ],
    ['a number of no kind', 'naturalPerson', { paper: null }, ['applicant.paper']],
    ['a name of digits', 'naturalPerson', { name: '12345' }, ['applicant.name']],
    ['a name of 51', 'naturalPerson', { name: '张'.repeat(51) }, ['applicant.name']],
    ['a person with a credit code', 'naturalPerson', { creditCode: code }, ['applicant.creditCode']],
    ['a company', 'business', company, []],
    ['a company with its code', 'business', { ...company, creditCode: code }, []],
    [
      'a wrong code',
      'business',
      { ...company, creditCode: `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}` },
      ['applicant.creditCode'],
    ],
    ['a company with a person’s paper', 'business', { name: '甲公司' }, ['applicant.paperNumber']],
    ['a telephone of letters', 'naturalPerson', { phone: '找我儿子' }, ['applicant.phone']],
    ['an extension', 'naturalPerson', { phone: '0591-1234567转801' }, []],
    ['a mail without a place', 'naturalPerson', { email: '张三' }, ['applicant.email']],
    ['a hidden character', 'naturalPerson', { address: '甲县\u0007乙镇' }, ['applicant.address']],
    [
      'an agent without a name, with a wrong number',
      'naturalPerson',
      { agent: { name: ' ', paperNumber: '350102199003070000', phone: '' } },
      ['applicant.agent.name', 'applicant.agent.paperNumber'],
    ],
  ])('%s', (_, kind, change, expected) => {
    expect(faultsOfApplicant(kind, person(1, change)).map(({ field }) => field)).toEqual(expected);
  });

  it('says of whatever is typed what is wrong, or keeps it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, (name, paperNumber, phone, email) => {
        const given = person(1, { name, paperNumber, phone, email });
        for (const { message } of faultsOfApplicant('naturalPerson', given))
          expect(message).toMatch(/\p{Script=Han}/u);
        expect(tidyApplicant(tidyApplicant(given))).toEqual(tidyApplicant(given));
      }),
    );
  });
});

describe('applicantKeysOf', () => {
  const keys = keysFrom(Buffer.alloc(32, 7));
  const of = (change: Partial<Applicant>, body = 'a') => applicantKeysOf(keys, body, person(1, change));

  it.each<[string, Partial<Applicant>]>([
    ['with blanks in the number', { paperNumber: identityNumber(1).replace(/^(.{6})/u, '$1 ') }],
    [
      'in full width',
      {
        paperNumber: [...identityNumber(1)]
          .map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
          .join(''),
      },
    ],
    ['with the country before the telephone', { phone: '+86 130 0000 0001' }],
    ['with a blank in the name', { name: '张 三' }],
  ])('are the same %s', (_, change) => {
    expect(of(change)).toEqual(of({}));
  });

  it('are others in another body, and say nothing of the number', () => {
    expect(of({}, 'b')).not.toEqual(of({}));
    expect(JSON.stringify(of({}))).not.toContain(identityNumber(1));
  });

  it('are fewer where less is known', () => {
    expect(of({ paperNumber: '', phone: '' }).map(({ kind }) => kind)).toEqual(['name']);
    expect(of({ name: '', phone: '' }).map(({ kind }) => kind)).toEqual(['identity']);
  });
});

describe('likeness', () => {
  it.each([
    ['征地补偿安置方案', '征地补偿安置方案', 1, 1],
    ['征地补偿安置方案', '《征地补偿、安置方案》', 1, 1],
    ['征地补偿安置方案', '丙村2025年征地补偿安置方案和名册', 0.5, 0.8],
    ['征地补偿安置方案', '幼儿园招生简章', 0, 0],
    ['', '征地', 0, 0],
    ['路', '路', 1, 1],
  ])('of %s and %s', (one, other, least, most) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
    expect(likeness(one, other)).toBeLessThanOrEqual(most);
    expect(likeness(other, one)).toBe(likeness(one, other));
  });

  it('finds a summary in many words', () => {
    expect(coverage('丙村征地补偿安置方案', '我要求公开丙村的征地补偿安置方案，还有名册')).toBeGreaterThan(
      0.7,
    );
    expect(coverage('幼儿园招生', '我要求公开丙村的征地补偿安置方案')).toBe(0);
  });

  it('is between 0 and 1 for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const found = likeness(one, other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });
});
