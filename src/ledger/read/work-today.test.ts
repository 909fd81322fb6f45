import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { civilDate, yearOfHolidays, type RoleId } from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import { mostShown, workToday } from './work-today.ts';

let house: TestLedger;
const ids = { county: '', town: '', village: '', zhang: '', li: '', head: '', watcher: '' };
const friday = '2026-11-20';

const open = async (holderId: string, title: string, dueOn: string | null, by: string | null = null) => {
  const id = uuidv7();
  await act(
    house.ledger,
    ids.town,
    'work.opened',
    id,
    {
      kind: 'task',
      title,
      details: '',
      holderId,
      countedFrom: null,
      workingDays: null,
      dueOn: dueOn === null ? null : civilDate(dueOn),
      atTheEarliest: false,
    },
    by,
  );
  return id;
};

interface Asked {
  readonly staffId?: string;
  readonly bodyId?: string;
  readonly roles?: readonly RoleId[];
  readonly actingFor?: readonly string[];
  readonly on?: string;
}

const today = ({
  staffId = ids.zhang,
  bodyId = ids.town,
  roles = ['clerk'],
  actingFor = [],
  on = friday,
}: Asked = {}) =>
  house.ledger.read({ bodies: [bodyId] }, (tx) =>
    workToday(
      tx,
      { staffId, bodyId, roles, actingFor: actingFor.map((each) => ({ staffId: each })) },
      new Date(`${on}T02:00:00Z`),
      civilDate(on),
    ),
  );

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  ids.county = await body(ledger, '甲县人民政府');
  ids.town = await body(ledger, '乙镇人民政府', 'township', ids.county);
  ids.village = await body(ledger, '丁村村民委员会', 'village', ids.town);
  ids.watcher = await person(ledger, ids.county, 'watcher', ['county-supervisor'], '赵主任');
  ids.zhang = await person(ledger, ids.town, 'zhangsan', ['clerk'], '张三');
  ids.li = await person(ledger, ids.town, 'lisi', ['clerk'], '李四');
  ids.head = await person(ledger, ids.town, 'head', ['office-head'], '王五');
  await open(ids.zhang, '以后的事', '2026-12-10');
  await open(ids.zhang, '今天的事', '2026-11-20', ids.head);
  await open(ids.zhang, '没有期限的事', null);
  await open(ids.zhang, '超期的事', '2026-11-18');
  await open(ids.zhang, '快到的事', '2026-11-24', ids.watcher);
  const done = await open(ids.zhang, '办完的事', '2026-11-01');
  await act(ledger, ids.town, 'work.done', done, { remark: '' }, ids.zhang);
  await open(ids.li, '李四的事', '2026-11-23', ids.zhang);
});
afterAll(() => house.close());

describe('work', () => {
  test('stands in the order in which it is due', async () => {
    const { work, more, day } = await today();
    expect(work.map(({ title, urgency, workingDaysLeft }) => [title, urgency, workingDaysLeft])).toEqual([
      ['超期的事', 'overdue', -2],
      ['今天的事', 'today', 0],
      ['快到的事', 'soon', 2],
      ['以后的事', 'later', 14],
      ['没有期限的事', 'open-ended', null],
    ]);
    expect(more).toBe(false);
    expect(day).toMatchObject({ kind: 'working-day', reason: '星期五' });
  });

  test('of a colleague on leave is there too, and what was given away waits', async () => {
    const acting = await today({ actingFor: [ids.li] });
    expect(acting.work.map(({ title }) => title)).toContain('李四的事');
    expect(acting.work.find(({ title }) => title === '李四的事')?.holder.name).toBe('李四');
    const { work, waiting } = await today();
    expect(work.some(({ title }) => title === '李四的事')).toBe(false);
    expect(waiting.map(({ title, holder }) => [title, holder.name])).toEqual([['李四的事', '李四']]);
  });

  test('is one’s own alone', async () => {
    expect((await today({ staffId: ids.head, roles: ['office-head'] })).work).toEqual([]);
    const elsewhere = await today({ bodyId: ids.village, roles: ['village-clerk'] });
    expect(elsewhere.work).toEqual([]);
    expect(elsewhere.waiting).toEqual([]);
  });

  test('beyond fifty is left to the list', async () => {
    const busy = await person(house.ledger, ids.town, 'busy', ['clerk'], '周六');
    for (let at = 0; at <= mostShown; at += 1) await open(busy, `事${at}`, '2026-12-01');
    const { work, more } = await today({ staffId: busy });
    expect([work.length, more]).toEqual([mostShown, true]);
  });

  it.each<[string, Asked, object | null]>([
    ['the first piece of work after today', {}, { title: '快到的事', dueOn: '2026-11-24' }],
    [
      'the yearly report where there is no work',
      { staffId: uuidv7() },
      { title: '2026年政府信息公开工作年度报告', dueOn: '2027-01-31' },
    ],
    ['nothing for those who do no casework', { staffId: uuidv7(), roles: ['auditor'] }, null],
  ])('what comes next is %s', async (_, asked, expected) => {
    expect((await today(asked)).next).toEqual(expected);
  });
});

describe('standing duties', () => {
  const keys = async (asked: Asked) => (await today(asked)).duties.map(({ key }) => key);

  it.each<[string, readonly RoleId[], string[]]>([
    ['2026-10-31', ['office-head'], []],
    ['2026-11-01', ['office-head'], ['holiday-notice']],
    ['2026-11-01', ['clerk'], []],
    ['2026-11-01', ['county-supervisor'], ['holiday-notice']],
    ['2027-01-01', ['clerk'], ['annual-report']],
    ['2027-01-31', ['clerk', 'office-head'], ['holiday-notice', 'annual-report']],
    ['2027-02-01', ['clerk'], []],
    ['2027-01-15', ['administrator'], []],
    ['2027-01-15', ['auditor'], []],
  ])('on %s for %s: %s', async (on, roles, expected) => {
    expect(await keys({ on, roles })).toEqual(expected);
  });

  it.each<[BodyLevel, RoleId, string[]]>([
    ['county', 'clerk', ['annual-report 2027-01-31']],
    ['county', 'county-supervisor', ['annual-report 2027-01-31', 'county-report 2027-02-20']],
    ['township', 'clerk', ['annual-report 2027-01-31']],
    ['village', 'clerk', []],
  ])('a %s, its %s: %s', async (level, role, due) => {
    const bodyId = level === 'county' ? ids.county : level === 'township' ? ids.town : ids.village;
    const { duties } = await today({ bodyId, roles: [role], on: '2027-01-15' });
    const reports = duties.filter(({ key }) => key.endsWith('-report'));
    expect(reports.map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual(due);
    for (const { basis, title } of reports) {
      expect(basis.length).toBeGreaterThan(0);
      expect(title).toMatch(/^2026年/u);
    }
  });

  it.each<[string, number, string | null]>([
    ['2026-08-22', 90, '2026-11-20'],
    ['2026-09-04', 90, '2026-12-03'],
    ['2026-09-10', 90, null],
    ['2026-08-22', 0, null],
  ])('a password of %s, to be changed after %i days', async (setOn, days, due) => {
    const staffId = await person(house.ledger, ids.town, `p${setOn}-${days}`, ['clerk']);
    await house.ledger.write({ bodies: [ids.town] }, (tx) =>
      tx
        .insertInto('staff_secrets')
        .values({ body_id: ids.town, staff_id: staffId, password_set_at: `${setOn}T00:00:00Z` })
        .execute(),
    );
    await act(house.ledger, ids.county, 'setting.changed', uuidv7(), {
      key: 'password.days',
      value: days,
      before: 90,
    });
    const { duties } = await today({ staffId });
    expect(duties.find(({ key }) => key === 'own-password')?.dueOn ?? null).toBe(due);
    await act(house.ledger, ids.county, 'setting.changed', uuidv7(), {
      key: 'password.days',
      value: null,
      before: days,
    });
  });
});

describe('the calendar line', () => {
  test('says by which notice is counted, and what is missing', async () => {
    expect((await today()).calendar).toEqual({
      year: 2026,
      notice: '国办发明电〔2025〕7号',
      missing: { year: 2027, message: '2027年放假安排还没有录入，2026年12月29日以后的期限可能后移。' },
    });
    expect((await today({ on: '2026-10-31' })).calendar.missing).toBeNull();
    expect((await today({ on: '2027-03-01' })).calendar).toMatchObject({
      year: 2027,
      notice: null,
      missing: { message: '2027年放假安排还没有录入，期限可能后移。' },
    });
  });

  test('is content once the notice is entered', async () => {
    const [arrangement] = yearOfHolidays(2027, { title: '通知' }, [['元旦', '01-01']], []).arrangements;
    if (arrangement === undefined) throw new Error('no arrangement');
    await act(house.ledger, ids.county, 'calendar.notice-entered', uuidv7(), { year: 2027, arrangement });
    expect((await today({ on: '2027-03-01' })).calendar).toMatchObject({ notice: '通知', missing: null });
    expect((await today({ roles: ['office-head'] })).duties).toEqual([]);
  });
});
