import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import {
  expiryReminders,
  figuresOfYear,
  initialNormativeRules,
  lastDayOf,
  normativeStates,
  stateOfNormative,
  type NormativeChange,
  type NormativeDocument,
  type NormativeRules,
} from './normative.ts';

const day = civilDate;
const plain: NormativeDocument = {
  id: '1',
  title: '乙镇村级公益事业补助办法',
  formedOn: day('2020-12-20'),
  effectiveOn: day('2021-01-01'),
  provisional: false,
  term: { kind: 'by-rule' },
  changes: [],
};
const by = '乙政规〔2023〕2号';
const amended: NormativeChange = { kind: 'amended', from: day('2023-05-01'), by };
const repealed: NormativeChange = { kind: 'repealed', from: day('2023-05-01'), by };
const declared: NormativeChange = { kind: 'declared-lapsed', from: day('2023-05-01'), by };
const extendTo = (from: string, last: string): NormativeChange => ({
  kind: 'extended',
  from: day(from),
  by,
  term: { kind: 'until', last: day(last) },
});

describe('stateOfNormative', () => {
  test.each<[string, Partial<NormativeDocument>, string, string, string | null, string | null]>([
    ['before its first day', {}, '2020-12-31', 'not-yet', null, '2025-12-31'],
    ['on its first day', {}, '2021-01-01', 'in-force', '2021-01-01', '2025-12-31'],
    ['on its last day', {}, '2025-12-31', 'in-force', '2021-01-01', '2025-12-31'],
    ['the day after', {}, '2026-01-01', 'lapsed', '2026-01-01', '2025-12-31'],
    ['provisional, last day', { provisional: true }, '2022-12-31', 'in-force', '2021-01-01', '2022-12-31'],
    ['provisional, over', { provisional: true }, '2023-01-01', 'lapsed', '2023-01-01', '2022-12-31'],
    [
      'three years said',
      { term: { kind: 'years', years: 3 } },
      '2024-01-01',
      'lapsed',
      '2024-01-01',
      '2023-12-31',
    ],
    [
      'a last day said',
      { term: { kind: 'until', last: day('2022-06-30') } },
      '2022-06-30',
      'in-force',
      '2021-01-01',
      '2022-06-30',
    ],
    ['no end', { term: { kind: 'long-term' } }, '2099-01-01', 'in-force', '2021-01-01', null],
    [
      'the day before it is amended',
      { changes: [amended] },
      '2023-04-30',
      'in-force',
      '2021-01-01',
      '2025-12-31',
    ],
    ['amended', { changes: [amended] }, '2023-05-01', 'amended', '2023-05-01', '2025-12-31'],
    ['amended, then lapsed', { changes: [amended] }, '2026-01-01', 'lapsed', '2026-01-01', '2025-12-31'],
    ['repealed', { changes: [repealed] }, '2023-05-01', 'repealed', '2023-05-01', '2025-12-31'],
    ['repealed, long after', { changes: [repealed] }, '2030-05-01', 'repealed', '2023-05-01', '2025-12-31'],
    [
      'repealed and declared lapsed on one day',
      { changes: [declared, repealed] },
      '2023-05-01',
      'repealed',
      '2023-05-01',
      '2025-12-31',
    ],
    ['declared lapsed', { changes: [declared] }, '2023-05-02', 'lapsed', '2023-05-01', '2025-12-31'],
    [
      'amended and repealed',
      { changes: [{ ...repealed, from: day('2024-01-01') }, amended] },
      '2024-01-01',
      'repealed',
      '2024-01-01',
      '2025-12-31',
    ],
    [
      'lapsed before it was repealed',
      { changes: [{ ...repealed, from: day('2026-03-01') }] },
      '2026-04-01',
      'lapsed',
      '2026-01-01',
      '2025-12-31',
    ],
    [
      'repealed before it took effect',
      { changes: [{ ...repealed, from: day('2020-12-25') }] },
      '2020-12-31',
      'repealed',
      '2020-12-25',
      '2025-12-31',
    ],
    [
      'extended in time',
      { changes: [extendTo('2025-12-01', '2028-12-31')] },
      '2026-01-01',
      'in-force',
      '2021-01-01',
      '2028-12-31',
    ],
    [
      'extended on the day after the last',
      { changes: [extendTo('2026-01-01', '2028-12-31')] },
      '2026-01-01',
      'in-force',
      '2021-01-01',
      '2028-12-31',
    ],
    [
      'extended too late',
      { changes: [extendTo('2026-01-02', '2028-12-31')] },
      '2026-02-01',
      'lapsed',
      '2026-01-01',
      '2025-12-31',
    ],
    [
      'extension not yet known',
      { changes: [extendTo('2025-12-01', '2028-12-31')] },
      '2025-11-30',
      'in-force',
      '2021-01-01',
      '2025-12-31',
    ],
    [
      'from a leap day',
      { effectiveOn: day('2024-02-29'), term: { kind: 'years', years: 1 } },
      '2025-02-27',
      'in-force',
      '2024-02-29',
      '2025-02-27',
    ],
  ])('%s', (_, change, on, state, since, lastDay) => {
    const found = stateOfNormative({ ...plain, ...change }, day(on));
    expect({ state: found.state, since: found.since, lastDay: found.lastDay }).toEqual({
      state,
      since,
      lastDay,
    });
    expect(found.sentence).toMatch(/。$/u);
    expect(found.basis.length).toBeGreaterThan(0);
  });

  it('follows the rule of the place', () => {
    const ten: NormativeRules = { ...initialNormativeRules, years: 10, provisionalYears: null };
    expect(lastDayOf(plain, day('2026-01-01'), ten)).toBe('2030-12-31');
    expect(lastDayOf({ ...plain, provisional: true }, day('2026-01-01'), ten)).toBeNull();
  });

  const days = fc.integer({ min: 0, max: 4500 }).map((n) => addDays(day('2019-01-01'), n));
  const changes = fc.array(
    fc.record({
      kind: fc.constantFrom('amended' as const, 'repealed' as const, 'declared-lapsed' as const),
      from: days,
      by: fc.constant(by),
    }),
    { maxLength: 4 },
  );
  it('never comes back to life, and does not depend on the order of entry', () => {
    fc.assert(
      fc.property(changes, days, fc.integer({ min: 0, max: 900 }), (list, on, later) => {
        const document = { ...plain, changes: list };
        const now = stateOfNormative(document, on);
        expect(stateOfNormative({ ...plain, changes: list.toReversed() }, on).state).toBe(now.state);
        if (now.state === 'lapsed' || now.state === 'repealed') {
          expect(stateOfNormative(document, addDays(on, later))).toMatchObject({
            state: now.state,
            since: now.since,
          });
        }
      }),
    );
  });
});

describe('expiryReminders', () => {
  const ending = (id: string, last: string): NormativeDocument => ({
    ...plain,
    id,
    term: { kind: 'until', last: day(last) },
  });
  it('tells what ends soon, the soonest first', () => {
    const documents = [
      ending('a', '2026-06-30'),
      ending('b', '2026-01-31'),
      ending('c', '2026-01-01'),
      ending('d', '2026-12-31'),
      ending('e', '2025-12-31'),
      { ...ending('f', '2026-02-01'), changes: [repealed] },
    ];
    expect(
      expiryReminders(documents, day('2026-01-01')).map(({ id, daysLeft, stage }) => [id, daysLeft, stage]),
    ).toEqual([
      ['c', 0, 30],
      ['b', 30, 30],
      ['a', 180, 180],
    ]);
  });
});

describe('figuresOfYear', () => {
  it('counts what table 2 asks for, at the end of the year', () => {
    const documents: NormativeDocument[] = [
      plain,
      { ...plain, id: '2', changes: [repealed] },
      { ...plain, id: '3', provisional: true },
      { ...plain, id: '4', formedOn: day('2023-12-30'), effectiveOn: day('2024-02-01') },
      { ...plain, id: '5', formedOn: day('2023-03-01'), effectiveOn: day('2023-03-01'), changes: [amended] },
    ];
    expect(figuresOfYear(documents, 2023)).toEqual({ issued: 2, repealed: 1, lapsed: 1, inForce: 2 });
    expect(figuresOfYear(documents, 2024)).toEqual({ issued: 0, repealed: 0, lapsed: 0, inForce: 3 });
  });

  it('balances where every document takes effect when it is formed', () => {
    const start = fc.integer({ min: 0, max: 2500 }).map((n) => addDays(day('2019-01-01'), n));
    const document = fc.record({
      formedOn: start,
      provisional: fc.boolean(),
      after: fc.option(fc.integer({ min: 1, max: 2500 })),
    });
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.integer({ min: 2020, max: 2027 }),
        (made, year) => {
          const documents = made.map(({ formedOn, provisional, after }, index): NormativeDocument => ({
            ...plain,
            id: String(index),
            formedOn,
            effectiveOn: formedOn,
            provisional,
            changes: after === null ? [] : [{ kind: 'repealed', from: addDays(formedOn, after), by }],
          }));
          const before = figuresOfYear(documents, year - 1);
          const { issued, repealed, lapsed, inForce } = figuresOfYear(documents, year);
          expect(inForce).toBe(before.inForce + issued - repealed - lapsed);
        },
      ),
    );
  });
});

it('prints every state', () => {
  expect(Object.values(normativeStates).map(({ title }) => title)).toEqual([
    '尚未生效',
    '有效',
    '有效（已被修改）',
    '失效',
    '废止',
  ]);
});
