import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  faultsOfIndexNumber,
  faultsOfIndexRule,
  indexNumberRules,
  initialIndexRule,
  nextIndexNumber,
  readIndexNumber,
  type IndexPart,
  type IndexRule,
  type IndexValues,
} from './index-number.ts';
import { readSubject, subjects } from './subject.ts';

const text = (words: string): IndexPart => ({ kind: 'text', text: words });
const byDay: IndexRule = {
  parts: [{ kind: 'body' }, text('/'), { kind: 'date' }, text('-'), { kind: 'serial', length: 5 }],
};
const byClass: IndexRule = {
  parts: [
    { kind: 'body' },
    { kind: 'class', length: 2 },
    { kind: 'office', length: 3 },
    { kind: 'year' },
    { kind: 'serial', length: 4 },
  ],
};
const values: IndexValues = {
  body: '00000000-2',
  classCode: '03',
  officeCode: 'A01',
  formedOn: civilDate('2026-02-12'),
};

describe('nextIndexNumber', () => {
  test.each<[string, IndexRule, readonly string[], string | null]>([
    ['the first', initialIndexRule, [], '00000000-2/2026-00001'],
    [
      'after others',
      initialIndexRule,
      ['00000000-2/2026-00007', '00000000-2/2026-00003'],
      '00000000-2/2026-00008',
    ],
    ['anew each year', initialIndexRule, ['00000000-2/2025-00110'], '00000000-2/2026-00001'],
    [
      'past numbers of another rule',
      initialIndexRule,
      ['00000000-2/20260212-00009', '旧-1'],
      '00000000-2/2026-00001',
    ],
    ['past numbers of another body', initialIndexRule, ['11111111-1/2026-00009'], '00000000-2/2026-00001'],
    [
      'anew each day',
      byDay,
      ['00000000-2/20260211-00004', '00000000-2/20260212-00001'],
      '00000000-2/20260212-00002',
    ],
    [
      'anew each class and office',
      byClass,
      ['00000000-203A0120260009', '00000000-204A0120260011'],
      '00000000-203A0120260010',
    ],
    ['when all are used', { parts: [text('甲'), { kind: 'serial', length: 1 }] }, ['甲9'], null],
    ['without a serial', { parts: [{ kind: 'body' }] }, [], null],
  ])('%s', (_, rule, issued, expected) => {
    const { number } = nextIndexNumber(rule, values, issued);
    expect(number).toBe(expected);
  });

  test.each<[string, IndexRule, Partial<IndexValues>, RegExp]>([
    ['a class of the wrong length', byClass, { classCode: '3' }, /信息类别的代码要有2位/u],
    ['an office of the wrong length', byClass, { officeCode: '' }, /内设机构的代码要有3位/u],
    ['a body without code', initialIndexRule, { body: '' }, /机构代码/u],
  ])('says what is lacking: %s', (_, rule, change, why) => {
    const found = nextIndexNumber(rule, { ...values, ...change }, []);
    expect(found.number === null && found.why).toMatch(why);
  });

  const part = fc.constantFrom<IndexPart>(
    { kind: 'body' },
    { kind: 'class', length: 2 },
    { kind: 'office', length: 3 },
    { kind: 'year' },
    { kind: 'date' },
    text('/'),
    text('-'),
    text('甲县'),
    text('.'),
  );
  it('makes numbers that differ, that it reads back, and that have no fault', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(part, { selector: (each) => JSON.stringify(each) }),
        fc.integer({ min: 1, max: 6 }),
        (parts, length) => {
          const rule: IndexRule = { parts: [...parts, text('_'), { kind: 'serial', length }] };
          expect(faultsOfIndexRule(rule)).toEqual([]);
          const issued: string[] = [];
          for (let count = 1; count <= 5; count += 1) {
            const { number } = nextIndexNumber(rule, values, issued);
            expect(readIndexNumber(rule, number ?? '', values.body)?.serial).toBe(count);
            expect(faultsOfIndexNumber(rule, number ?? '', values)).toEqual([]);
            issued.push(number ?? '');
          }
          expect(new Set(issued).size).toBe(5);
        },
      ),
    );
  });
});

describe('faults', () => {
  test.each<[string, IndexPart[], string[]]>([
    ['no serial', [{ kind: 'body' }], ['I-1']],
    ['two years', [{ kind: 'year' }, { kind: 'year' }, { kind: 'serial', length: 5 }], ['I-2']],
    ['no length', [{ kind: 'serial', length: 0 }], ['I-3']],
    ['odd signs', [text('<b>'), { kind: 'serial', length: 5 }], ['I-4']],
    ['no sign', [text(''), { kind: 'serial', length: 5 }], ['I-4']],
  ])('of a rule: %s', (_, parts, ids) => {
    expect(faultsOfIndexRule({ parts }).map(({ id }) => id)).toEqual(ids);
  });
  test.each<[string, IndexRule, string, string[]]>([
    ['right', initialIndexRule, '00000000-2/2026-00001', []],
    ['another pattern', initialIndexRule, '2026-1', ['I-5']],
    ['another body', initialIndexRule, '11111111-1/2026-00001', ['I-5']],
    ['another year', initialIndexRule, '00000000-2/2025-00001', ['I-6']],
    ['another day', byDay, '00000000-2/20260213-00001', ['I-6']],
    ['another class', byClass, '00000000-204A0120260001', ['I-6']],
  ])('of a number: %s', (_, rule, number, ids) => {
    expect(faultsOfIndexNumber(rule, number, values).map(({ id }) => id)).toEqual(ids);
  });
  it('have ids of their own', () => {
    expect(indexNumberRules.map(({ id }) => id)).toEqual(
      indexNumberRules.map((_, index) => `I-${index + 1}`),
    );
  });
});

describe('readSubject', () => {
  test.each([
    ['综合政务\\政务公开', { top: '综合政务', second: '政务公开' }],
    ['综合政务 / 政务公开 / 年报', { top: '综合政务', second: '政务公开\\年报' }],
    ['国防', { top: '国防', second: null }],
    ['政务公开', null],
    ['', null],
  ])('%s', (words, subject) => {
    expect(readSubject(words)).toEqual(subject);
    expect(readSubject('民政工作', [...subjects, '民政工作'])).toEqual({ top: '民政工作', second: null });
  });
});
