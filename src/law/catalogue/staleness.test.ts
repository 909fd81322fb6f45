import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { columnLimits, stateOfColumn, vetoesOf, type ColumnFacts, type ColumnKind } from './staleness.ts';

const day = civilDate;
const column = (kind: ColumnKind, last: string | null, change: Partial<ColumnFacts> = {}): ColumnFacts => ({
  kind,
  title: columnLimits[kind].title,
  items: 1,
  lastDatedOn: last === null ? null : day(last),
  overdue: false,
  ...change,
});

describe('stateOfColumn', () => {
  test.each<[ColumnKind, string | null, string, Partial<ColumnFacts>, string, string | null]>([
    ['news', '2026-03-02', '2026-03-16', {}, 'fresh', '2026-03-16'],
    ['news', '2026-03-02', '2026-03-17', {}, 'stale', '2026-03-16'],
    ['home', '2026-03-02', '2026-03-17', {}, 'stale', '2026-03-16'],
    ['new-media', '2026-03-02', '2026-03-17', {}, 'stale', '2026-03-16'],
    ['notices', '2026-03-02', '2026-09-02', {}, 'fresh', '2026-09-02'],
    ['notices', '2026-03-02', '2026-09-03', {}, 'stale', '2026-09-02'],
    ['notices', '2025-08-31', '2026-03-01', {}, 'stale', '2026-02-28'],
    ['service-figures', '2026-03-02', '2026-06-03', {}, 'stale', '2026-06-02'],
    ['other', '2019-03-02', '2026-06-03', {}, 'fresh', null],
    ['other', '2026-03-02', '2026-06-03', { overdue: true }, 'stale', null],
    ['news', null, '2026-06-03', {}, 'stale', null],
    ['other', null, '2026-06-03', {}, 'fresh', null],
    ['other', null, '2026-06-03', { overdue: true }, 'stale', null],
    ['news', null, '2026-06-03', { items: 0 }, 'never-filled', null],
  ])('%s, last %s, on %s, %j: %s', (kind, last, today, change, state, freshUntil) => {
    const found = stateOfColumn(column(kind, last, change), day(today));
    expect({ state: found.state, freshUntil: found.freshUntil }).toEqual({ state, freshUntil });
    expect(found.sentence).toMatch(/。$/u);
  });
});

describe('vetoesOf', () => {
  const today = day('2026-11-20');
  const reached = (columns: ColumnFacts[]) =>
    vetoesOf(columns, today)
      .filter((veto) => veto.reached)
      .map(({ id }) => id);
  const many = (count: number, one: ColumnFacts) => Array.from({ length: count }, () => one);
  test.each<[string, ColumnFacts[], string[]]>([
    ['nothing', [], []],
    ['four stale', many(4, column('news', '2026-01-01')), []],
    [
      'five stale of two kinds',
      [...many(4, column('news', '2026-01-01')), column('notices', '2026-01-01')],
      ['news-stale'],
    ],
    ['nine others', many(9, column('other', '2026-01-01', { overdue: true })), []],
    ['ten others', many(10, column('other', '2026-01-01', { overdue: true })), ['others-stale']],
    ['five blank', many(5, column('other', null, { items: 0 })), ['blank']],
    ['a stale home page', [column('home', '2026-11-05')], ['home-stale']],
  ])('%s', (_, columns, ids) => {
    expect(reached(columns)).toEqual(ids);
  });
  it('names the columns', () => {
    const [home] = vetoesOf([column('home', '2026-11-05')], today);
    expect(home).toMatchObject({
      count: 1,
      limit: 1,
      columns: ['首页'],
      sentence: '两周没有更新的首页有1个，达到1个就单项否决，请先更新这些栏目。',
    });
  });
});
