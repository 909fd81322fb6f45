import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  afterCleanUp,
  cleanUpConclusions,
  cleanUpRules,
  faultsOfCleanUp,
  listByState,
  nextCleanUp,
  type CleanUp,
  type CleanUpConclusion,
  type CleanUpConclusionId,
} from './clean-up.ts';
import { stateOfNormative, type NormativeDocument } from './normative.ts';

const day = civilDate;
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('there is none');
  return one;
};
const document = (id: string, change: Partial<NormativeDocument> = {}): NormativeDocument => ({
  id,
  title: `乙镇办法之${id}`,
  formedOn: day('2023-01-01'),
  effectiveOn: day('2023-01-01'),
  provisional: false,
  term: { kind: 'by-rule' },
  changes: [],
  ...change,
});
const conclude = (
  documentId: string,
  conclusion: CleanUpConclusionId,
  change: Partial<CleanUpConclusion> = {},
): CleanUpConclusion => ({ documentId, conclusion, reason: '不再适用', amendBy: null, ...change });
const campaign = (...conclusions: CleanUpConclusion[]): CleanUp => ({
  by: '乙政规〔2026〕1号',
  cutOff: day('2025-12-31'),
  concludedOn: day('2026-06-01'),
  conclusions,
});

describe('what a conclusion does', () => {
  test.each<[CleanUpConclusionId, string, string]>([
    ['keep', 'in-force', 'in-force'],
    ['amend', 'in-force', 'in-force'],
    ['repeal', 'in-force', 'repealed'],
    ['declare-lapsed', 'in-force', 'lapsed'],
  ])('%s: %s the day before, %s on the day', (conclusion, before, after) => {
    const one = first(afterCleanUp([document('a')], campaign(conclude('a', conclusion))));
    expect(stateOfNormative(one, day('2026-05-31')).state).toBe(before);
    expect(stateOfNormative(one, day('2026-06-01')).state).toBe(after);
  });

  it('leaves the term of what is kept as it was', () => {
    const one = first(afterCleanUp([document('a')], campaign(conclude('a', 'keep'))));
    expect(stateOfNormative(one, day('2028-01-01')).state).toBe('lapsed');
  });

  it('fills the public list', () => {
    const documents = afterCleanUp(
      [document('a'), document('b'), document('c'), document('d', { effectiveOn: day('2027-01-01') })],
      campaign(conclude('a', 'repeal'), conclude('b', 'declare-lapsed'), conclude('c', 'keep')),
    );
    const lists = listByState(documents, day('2026-07-01'));
    expect(
      Object.fromEntries(Object.entries(lists).map(([state, list]) => [state, list.map(({ id }) => id)])),
    ).toEqual({
      'not-yet': ['d'],
      'in-force': ['c'],
      amended: [],
      lapsed: ['b'],
      repealed: ['a'],
    });
  });
});

describe('faultsOfCleanUp', () => {
  const over = document('a', { term: { kind: 'until', last: day('2024-12-31') } });
  test.each<[string, NormativeDocument[], CleanUpConclusion[], string[]]>([
    ['all concluded', [document('a')], [conclude('a', 'keep', { reason: '' })], []],
    ['none concluded', [document('a')], [], ['C-1']],
    ['formed after the cut-off, left out', [document('a', { formedOn: day('2026-01-01') })], [], []],
    [
      'formed after the cut-off, taken in',
      [document('a', { formedOn: day('2026-01-01') })],
      [conclude('a', 'keep')],
      ['C-8'],
    ],
    ['lapsed, left out', [over], [], []],
    ['lapsed, kept', [over], [conclude('a', 'keep')], ['C-4']],
    ['lapsed, to be amended', [over], [conclude('a', 'amend', { amendBy: day('2026-12-31') })], ['C-4']],
    ['lapsed, repealed', [over], [conclude('a', 'repeal')], ['C-5']],
    ['no reason', [document('a')], [conclude('a', 'repeal', { reason: '' })], ['C-6']],
    ['to be amended, no term', [document('a')], [conclude('a', 'amend')], ['C-7']],
    ['twice', [document('a')], [conclude('a', 'keep'), conclude('a', 'repeal')], ['C-3']],
    ['an unknown one', [], [conclude('z', 'keep')], ['C-2']],
  ])('%s', (_, documents, conclusions, ids) => {
    const faults = faultsOfCleanUp(documents, campaign(...conclusions));
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence } of faults) expect(sentence).toMatch(/。$/u);
  });

  it('has a case for every rule', () => {
    expect(cleanUpRules.map(({ id }) => id)).toEqual(cleanUpRules.map((_, index) => `C-${index + 1}`));
    expect(Object.values(cleanUpConclusions).map(({ title }) => title)).toEqual([
      '保留',
      '修改',
      '废止',
      '失效',
    ]);
  });
});

it('comes round every two years', () => {
  expect(nextCleanUp(day('2024-02-29'))).toBe('2026-02-28');
});
