import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { activityKindIds, activityKinds } from './activity.ts';
import { activityKind, faultsOfActivity, mayCountNone, type ActivityLine } from './activity-line.ts';
import { activityColumns, activityKindOfText, readActivityRow } from './activity-row.ts';

const today = civilDate('2026-11-20');
const none = { kind: '', on: '' } as const;

const line = (change: Partial<ActivityLine> = {}): ActivityLine => ({
  kind: 'training',
  title: '政务公开业务培训',
  on: civilDate('2026-03-02'),
  until: null,
  count: 1,
  people: null,
  settled: null,
  remark: '',
  ...change,
});
const fields = (change: Partial<ActivityLine>) =>
  faultsOfActivity(line(change), today).map(({ field }) => field);

describe('a record', () => {
  it.each(activityKindIds)('of %s is taken with nothing but its name, day and number', (kind) => {
    expect(fields({ kind })).toEqual([]);
    expect(fields({ kind, count: 0 })).toEqual(mayCountNone(kind) ? [] : ['count']);
  });

  it.each(activityKindIds)('of %s says only what its kind counts', (kind) => {
    const { lasts, people, settled } = activityKinds[kind];
    expect(fields({ kind, until: civilDate('2026-05-01') })).toEqual(lasts ? [] : ['until']);
    expect(fields({ kind, people: 3 })).toEqual(people === null ? ['people'] : []);
    const whole = people === null ? {} : { people: 3 };
    expect(fields({ kind, settled: 1, ...whole })).toEqual(settled === null ? ['settled'] : []);
  });

  it.each<[string, Partial<ActivityLine>, string[]]>([
    ['a kind that is none', { kind: 'party' as ActivityLine['kind'] }, ['kind']],
    ['a kind that every object has', { kind: 'toString' as ActivityLine['kind'] }, ['kind']],
    ['no name', { title: ' ' }, ['title']],
    ['a name of two lines', { title: '甲\n乙' }, ['title']],
    ['a long name', { title: '甲'.repeat(101) }, ['title']],
    ['a long remark', { remark: '甲'.repeat(301) }, ['remark']],
    ['a day to come', { on: civilDate('2026-11-21') }, ['on']],
    ['a day long ago', { on: civilDate('1911-10-10') }, ['on']],
    ['half of a training', { count: 1.5 }, ['count']],
    ['less than nothing', { kind: 'message', count: -1 }, ['count']],
    ['people less than none', { people: -1 }, ['people']],
    ['an end before the beginning', { kind: 'board', until: civilDate('2026-03-01') }, ['until']],
    ['an end to come', { kind: 'board', until: civilDate('2026-11-21') }, ['until']],
    ['its one day for a board', { kind: 'board', until: civilDate('2026-03-02') }, []],
    ['more answered than came', { kind: 'message', count: 3, settled: 4 }, ['settled']],
    ['all answered', { kind: 'message', count: 3, settled: 3 }, []],
    ['more content than took part', { kind: 'evaluation', people: 3, settled: 4 }, ['settled']],
    ['content people of an unknown number', { kind: 'evaluation', settled: 4 }, ['people']],
    ['more content people than rounds', { kind: 'evaluation', count: 1, people: 90, settled: 88 }, []],
  ])('with %s', (_, change, expected) => {
    expect(fields(change)).toEqual(expected);
  });
});

test.each([
  ['培训', 'training'],
  ['业务培训', 'training'],
  ['年度目标考核', 'assessment'],
  ['问责', 'accountability'],
  ['12345热线', 'message'],
  ['政府开放日', 'publicity'],
  ['村务公开栏', 'board'],
  ['查阅室', 'query-point'],
  ['微信公众号', 'account'],
  ['会议', null],
  ['', null],
])('“%s” names the kind %s', (text, kind) => {
  expect(activityKindOfText(text)).toBe(kind);
});

it('knows each kind by its title and its id', () => {
  for (const id of activityKindIds) {
    expect(activityKindOfText(activityKinds[id].title)).toBe(id);
    expect(activityKindOfText(id)).toBe(id);
    expect(activityKind(id)).toBe(activityKinds[id]);
  }
});

it('has each heading for one column alone', () => {
  const names = Object.values(activityColumns).flat();
  expect(new Set(names).size).toBe(names.length);
});

describe('a row of a list', () => {
  const read = (
    cells: Parameters<typeof readActivityRow>[0],
    defaults: Parameters<typeof readActivityRow>[1] = none,
  ) => readActivityRow(cells, defaults, today);

  it('is read as people write it', () => {
    expect(
      read({ on: '2026年3月2日', kind: '业务培训', title: ' 政务公开  培训 ', count: '2场', people: '36人' }),
    ).toEqual({
      line: line({ title: '政务公开 培训', count: 2, people: 36 }),
      faults: [],
      remarks: [],
    });
  });

  it('counts one where it has no number, and takes the kind from the name where none is said', () => {
    const { line: found, remarks } = read({ on: '2026/3/2', title: '政务公开业务培训' });
    expect(found).toEqual(line());
    expect(remarks).toEqual(['没有写类别，看名称记为培训。']);
  });

  it('takes what was chosen for rows that do not say', () => {
    const chosen = { kind: 'message', on: '2026-06-30' } as const;
    expect(read({ title: '县长信箱', count: '12', settled: '12' }, chosen)).toEqual({
      line: line({
        kind: 'message',
        title: '县长信箱',
        on: civilDate('2026-06-30'),
        count: 12,
        settled: 12,
      }),
      faults: [],
      remarks: [],
    });
  });

  it.each<[string, Parameters<typeof readActivityRow>[0], string]>([
    ['no kind', { on: '2026-03-02', title: '会议' }, '看不出是哪一类工作'],
    ['no day', { kind: '培训', title: '甲' }, '没有写日期。'],
    ['a day without a year', { on: '3月2日', kind: '培训', title: '甲' }, '日期“3月2日”读不出来'],
    [
      'about so many',
      { on: '2026-03-02', kind: '培训', title: '甲', people: '120余人' },
      '人数“120余人”读不出来',
    ],
    ['no number of messages', { on: '2026-03-02', kind: '留言', title: '甲' }, '没有写数量'],
    [
      'more answered than came',
      { on: '2026-03-02', kind: '热线', title: '甲', count: '3', settled: '4' },
      '多于3件',
    ],
    [
      'an end that is none',
      { on: '2026-03-02', kind: '公开栏', title: '甲', until: '不详' },
      '撤销日期“不详”',
    ],
  ])('with %s is refused', (_, cells, sentence) => {
    const found = read(cells);
    expect(found.line).toBeNull();
    expect(found.faults.join()).toContain(sentence);
  });
});
