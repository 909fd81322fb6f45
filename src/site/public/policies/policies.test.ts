import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../../../law/index.ts';
import type { PolicyEntry } from '../../../ledger/read/site/policies.ts';
import { choosePolicies, type PolicyQuestion } from './choose-policies.ts';
import { askLibrary, libraryOf, policyNamed } from './library.ts';

const entry = (number: number, change: Partial<PolicyEntry> = {}): PolicyEntry => ({
  id: `id-${number}`,
  bodyId: 'county',
  columnId: 'normative',
  year: 2026,
  number,
  title: `甲县第${number}号办法`,
  documentNumber: `甲政规〔2026〕${number}号`,
  issuer: '甲县人民政府',
  subject: '综合政务',
  formedOn: civilDate('2026-01-01'),
  firstPublishedAt: `2026-01-${String(number).padStart(2, '0')}T01:00:00.000Z`,
  attachments: 0,
  validity: 'in-force',
  ended: false,
  since: null,
  expired: false,
  by: null,
  explainedBy: [],
  ...change,
});

const library = libraryOf([
  entry(1),
  entry(2, { validity: 'repealed', ended: true, subject: '国防' }),
  entry(3, { columnId: 'policy', validity: null, subject: null, formedOn: null, documentNumber: null }),
  entry(4, { bodyId: 'township', validity: 'lapsed', ended: true, year: 2025 }),
  entry(5, { validity: 'not-yet', subject: '国防', formedOn: civilDate('2026-02-01') }),
]);

const whole: PolicyQuestion = {
  state: 'all',
  year: null,
  kinds: [],
  subjects: [],
  organs: [],
  sort: 'published',
};
const ids = (change: Partial<PolicyQuestion>) =>
  choosePolicies(library.entries, { ...whole, ...change }).entries.map(({ number }) => number);

describe('what is chosen', () => {
  test.each<[string, Partial<PolicyQuestion>, readonly number[]]>([
    ['everything, the newest first', {}, [5, 4, 3, 2, 1]],
    ['what is not over', { state: 'in-force' }, [5, 3, 1]],
    ['what is over', { state: 'ended' }, [4, 2]],
    ['a year', { year: 2025 }, [4]],
    ['other files', { kinds: ['policy'] }, [3]],
    ['a subject', { subjects: ['国防'] }, [5, 2]],
    ['one of two subjects', { subjects: ['国防', '综合政务'] }, [5, 4, 2, 1]],
    ['a body', { organs: ['township'] }, [4]],
    ['a subject in a state', { subjects: ['国防'], state: 'ended' }, [2]],
    ['none', { subjects: ['民政'] }, []],
    ['by forming, those without last', { sort: 'formed' }, [5, 4, 2, 1, 3]],
  ])('%s', (_, change, expected) => {
    expect(ids(change)).toEqual(expected);
  });

  it('counts of each facet what its other choices would bring, and of states what each would', () => {
    const { facets, states, years, validities } = choosePolicies(library.entries, {
      ...whole,
      state: 'ended',
      subjects: ['国防'],
    });
    expect(states).toEqual({ 'in-force': 1, ended: 1, all: 2 });
    expect(facets.subjects).toEqual([
      { value: '综合政务', items: 1 },
      { value: '国防', items: 1 },
    ]);
    expect(facets.organs).toEqual([{ value: 'county', items: 1 }]);
    expect(years).toEqual([{ year: 2026, items: 1 }]);
    expect([...validities]).toEqual([['repealed', 1]]);
  });

  it('is the same when it is asked again, also once others were asked', () => {
    const own = libraryOf(library.entries);
    const first = askLibrary(own, null, whole);
    expect(askLibrary(own, null, { ...whole })).toBe(first);
    for (let year = 2000; year < 2060; year += 1) askLibrary(own, null, { ...whole, year });
    expect(own.asked.size).toBeLessThanOrEqual(32);
    expect(askLibrary(own, null, whole)).toEqual(first);
    expect(askLibrary(own, 'township', whole).entries.map(({ number }) => number)).toEqual([4]);
  });
});

describe('what a change names', () => {
  test.each([
    ['甲政规〔2026〕1号', 1],
    ['《甲县第5号办法》（甲政规〔2026〕5号）', 5],
    ['《甲县第3号办法》', 3],
    ['甲县第3号办法', 3],
    ['甲政规〔2020〕9号', null],
    ['2026年规范性文件清理结果', null],
    ['', null],
  ])('%s is number %s of the library', (by, number) => {
    expect(policyNamed(library, by)?.number ?? null).toBe(number);
  });
});
