import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actingCounty,
  done,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { civilDate, wholeYear, type ActivityLine, type ReportPeriod } from '../../law/index.ts';
import { activityFigures, activityYears } from '../../ledger/read/activity-figures.ts';
import { listActivities, readActivity } from '../../ledger/read/list-activities.ts';
import { listActs } from '../../ledger/read/list-acts.ts';
import { correctActivity } from './correct-activity.ts';
import { checkActivityImport, importActivities, type ActivityTable } from './import-activities.ts';
import { recordActivity } from './record-activity.ts';
import { strikeOutActivity } from './strike-out-activity.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(async () => {
  expect(await house.faults()).toEqual([]);
  await house.close();
});

const line = (change: Partial<ActivityLine> = {}): ActivityLine => ({
  kind: 'training',
  title: '政务公开业务培训',
  on: civilDate('2026-03-02'),
  until: null,
  count: 1,
  people: 30,
  settled: null,
  remark: '',
  ...change,
});
const board = (change: Partial<ActivityLine> = {}) => line({ kind: 'board', people: null, ...change });
const record = async (activity: ActivityLine, by: Account = 'clerk', actId = uuidv7()) =>
  recordActivity(await house.as(by), { actId, bodyId: house.bodies.township, activity });
const read = (activityId: string) =>
  house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
    readActivity(tx, { bodyId: house.bodies.township, activityId }),
  );
const list = async (filter: Parameters<typeof listActivities>[2], bodyId = house.bodies.township) =>
  (await house.ledger.read({ bodies: [bodyId] }, (tx) => listActivities(tx, { size: 100 }, filter))).rows;
const correct = async (activityId: string, activity: ActivityLine, reason = '登记有误') =>
  correctActivity(await house.as('clerk'), {
    actId: uuidv7(),
    bodyId: house.bodies.township,
    activityId,
    activity,
    reason,
  });
const strike = async (activityId: string) =>
  strikeOutActivity(await house.as('clerk'), {
    actId: uuidv7(),
    bodyId: house.bodies.township,
    activityId,
    reason: '重复登记',
  });

describe('recording', () => {
  it('keeps what was done, once', async () => {
    const actId = uuidv7();
    const id = done(await record(line({ title: ' 政务公开业务培训 ', remark: '讲条例 ' }), 'clerk', actId));
    done(await record(line(), 'clerk', actId));
    expect(id).toBe(actId);
    expect(await read(id)).toMatchObject({
      kind: 'training',
      title: '政务公开业务培训',
      people: 30,
      remark: '讲条例',
      source: 'form',
      struckOut: false,
    });
    expect(await list({ text: '条例' })).toHaveLength(1);
    expect(await list({ topic: 'supervision', year: 2026, kind: 'training' })).toHaveLength(1);
    expect(await list({ topic: 'platform' })).toEqual([]);
    expect(await list({ year: 2025 })).toEqual([]);
  });

  it('keeps one board of a name, until it is taken away', async () => {
    const id = done(await record(board({ title: '丙村政务公开栏' })));
    expect(refused(await record(board({ title: '丙村政务公开栏' }))).message).toContain('2026-03-02设立');
    done(await record(board({ title: '丁村政务公开栏' })));
    done(await correct(id, board({ title: '丙村政务公开栏', until: civilDate('2026-08-01') })));
    const again = board({ title: '丙村政务公开栏', on: civilDate('2026-09-01') });
    const second = done(await record(again));
    // The first one stands no longer: its end cannot be taken back while the second stands.
    expect(refused(await correct(id, board({ title: '丙村政务公开栏' }))).field).toBe('title');
    expect((await list({ state: 'standing', kind: 'board' })).map(({ id: each }) => each)).toContain(second);
    expect((await list({ state: 'standing', kind: 'board' })).map(({ id: each }) => each)).not.toContain(id);
  });

  it.each<[string, Partial<ActivityLine>, string]>([
    ['an identity number', { title: `张三${identityNumber(1)}` }, 'title'],
    ['an identity number in the remark', { remark: `联系人身份证${identityNumber(2)}` }, 'remark'],
    ['people where none are counted', { kind: 'rule', people: 3 }, 'people'],
    ['a day to come', { on: civilDate('2026-11-21') }, 'on'],
  ])('is refused with %s', async (_, change, field) => {
    expect(refused(await record(line(change))).field).toBe(field);
  });

  it.each(['auditor', 'keeper', 'otherclerk', 'watcher'] as const)('is not for %s', async (account) => {
    expect(refused(await record(line(), account)).code).toMatch(/^not-(?:allowed|found)$/u);
  });
});

describe('correcting and striking out', () => {
  it('puts a record right, then takes it out', async () => {
    const activity = line({ kind: 'message', title: '12345热线', people: null, count: 40, settled: 38 });
    const id = done(await record(activity));
    done(await correct(id, { ...activity, settled: 40 }));
    expect(await read(id)).toMatchObject({ settled: 40 });
    expect(refused(await correct(id, { ...activity, settled: 40 })).message).toContain('没有改动');
    expect(refused(await correct(id, { ...activity, settled: 41 })).field).toBe('settled');
    expect(refused(await correct(id, activity, '')).field).toBe('reason');
    done(await strike(id));
    expect(refused(await strike(id)).message).toContain('已经注销');
    expect(refused(await correct(id, activity)).message).toContain('已经注销');
    expect((await list({ state: 'struck-out' })).map((row) => row.id)).toEqual([id]);
    const told = await house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
      listActs(tx, { size: 20 }, { subject: id }),
    );
    expect(told.rows.map(({ kind }) => kind)).toEqual([
      'activity.struck-out',
      'activity.corrected',
      'activity.recorded',
    ]);
    expect(refused(await correct(uuidv7(), activity)).code).toBe('not-found');
  });
});

describe('importing a list', () => {
  const table = (rows: ActivityTable['rows'], change: Partial<ActivityTable> = {}): ActivityTable => ({
    bodyId: house.bodies.otherTownship,
    source: '工作记录.xlsx',
    rows,
    defaults: { kind: '', on: '' },
    acceptRepeats: false,
    ...change,
  });
  const check = async (given: ActivityTable, by: Account = 'otherclerk') =>
    checkActivityImport(await house.as(by), given);
  const bring = async (given: ActivityTable) =>
    importActivities(await house.as('otherclerk'), { actId: uuidv7(), ...given });
  const others = () => list({}, house.bodies.otherTownship);
  const rows = [
    { row: 2, cells: { on: '2025-04-10', kind: '培训', title: '村务公开员培训', people: '16' } },
    {
      row: 3,
      cells: { on: '2025-06-30', kind: '热线', title: '12345热线上半年', count: '41', settled: '40' },
    },
    { row: 4, cells: { on: '2025-01-05', title: '甲村政务公开栏' } },
    { row: 5, cells: { on: '2025-01-05', title: '乙村政务公开栏', until: '2026-02-01' } },
  ];

  it('records every row in one act, and finds them all when they come again', async () => {
    done(await bring(table(rows)));
    expect(
      (await others()).map(({ kind, count, people, settled }) => [kind, count, people, settled]),
    ).toEqual(
      expect.arrayContaining([
        ['message', 41, null, 40],
        ['training', 1, 16, null],
        ['board', 1, null, null],
        ['board', 1, null, null],
      ]),
    );
    const again = await check(table(rows));
    expect(again.faults.map(({ row }) => row)).toEqual([4]);
    expect(again.repeats.map(({ row }) => row)).toEqual([2, 3, 5]);
    const [first] = rows;
    if (first === undefined) throw new Error('rows');
    expect(refused(await bring(table([first]))).message).toContain('可能登记过');
    done(await bring(table([first], { acceptRepeats: true })));
    expect(await others()).toHaveLength(5);
  });

  it('names each line that will not do, and takes none', async () => {
    const before = await others();
    const number = identityNumber(5);
    const wrong = table([
      { row: 2, cells: { on: '2025-05-05', kind: '培训', title: '甲' } },
      { row: 3, cells: { on: '2025-05-05', kind: '公开栏', title: '丙村公开栏' } },
      { row: 4, cells: { on: '2025-05-06', kind: '公开栏', title: '丙村公开栏' } },
      { row: 5, cells: { on: '2025-05-05', kind: '培训', title: `张三${number}` } },
      { row: 6, cells: { on: '去年', kind: '培训', title: '乙' } },
    ]);
    const { faults } = await check(wrong);
    expect(faults.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect(JSON.stringify(faults)).not.toContain(number);
    expect(refused(await bring(wrong)).message).toContain('有3处要先改好');
    expect(await others()).toEqual(before);
  });

  it('takes two thousand rows, and not one more', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        row: at + 2,
        cells: { on: '2024-05-06', kind: '宣传', title: `第${at}场宣传` },
      }));
    expect((await check(table(many(2001)))).faults).toHaveLength(1);
    expect((await check(table(many(2000)))).activities).toHaveLength(2000);
  });

  it('shows nothing to someone of another body', async () => {
    expect(await check(table(rows), 'clerk')).toEqual({
      activities: [],
      faults: [],
      remarks: [],
      repeats: [],
    });
  });

  it('is counted by kind: what happened in the period, and what stood at its end', async () => {
    const { otherTownship: bodyId } = house.bodies;
    const of = (period: ReportPeriod) =>
      house.ledger.read({ bodies: [bodyId] }, (tx) => activityFigures(tx, bodyId, period));
    const nothing = { people: 0, settled: 0, standing: 0, ended: 0 };
    expect(await of(wholeYear(2025))).toEqual([
      { ...nothing, kind: 'board', records: 2, count: 2, standing: 2 },
      { ...nothing, kind: 'message', records: 1, count: 41, settled: 40 },
      { ...nothing, kind: 'training', records: 2, count: 2, people: 32 },
    ]);
    expect(await of(wholeYear(2026))).toEqual([
      { ...nothing, kind: 'board', records: 0, count: 0, standing: 1, ended: 1 },
    ]);
    expect(await of({ kind: 'quarter', year: 2025, part: 1 })).toEqual([
      { ...nothing, kind: 'board', records: 2, count: 2, standing: 2 },
    ]);
    expect(await of(wholeYear(2024))).toEqual([]);
    const years = await house.ledger.read({ bodies: [bodyId] }, (tx) => activityYears(tx, bodyId));
    expect(years).toEqual([2025]);
  });
});
