import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { freshLedger } from '../../../tests/support/ledger.ts';
import { foundCounty, hire } from '../../../tests/support/county.ts';
import { civilDate } from '../../law/index.ts';
import { calendarInForce } from '../../ledger/read/calendar-in-force.ts';
import { listNotices, missingYears } from '../../ledger/read/list-notices.ts';
import { readWork } from '../../ledger/read/list-work.ts';
import { readActor } from '../sign-in/read-actor.ts';
import { finishWork } from '../work/finish-work.ts';
import { openTask } from '../work/open-task.ts';
import { enterNotice, previewNotice, type NoticeInput } from './enter-notice.ts';
import { withdrawNotice } from './withdraw-notice.ts';

let house: ActingCounty;
const items = { across: '', within: '', fixed: '', other: '', done: '' };

/** An invented arrangement: New Year of three days, and a Saturday worked for it. */
const notice2027 = (change: Partial<NoticeInput> = {}): NoticeInput => ({
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: '国办发明电〔2026〕99号',
  date: civilDate('2026-11-19'),
  holidays: [{ name: '元旦', from: civilDate('2027-01-01'), to: civilDate('2027-01-03') }],
  makeUpDays: [civilDate('2027-01-09')],
  ...change,
});

const counted = (days: number) => ({ by: 'working-days', from: friday, days }) as const;

beforeAll(async () => {
  house = await actingCounty();
  const { township, otherTownship } = house.bodies;
  const open = async (
    by: Account,
    bodyId: string,
    holderId: string,
    title: string,
    due: Parameters<typeof openTask>[1]['due'],
  ) =>
    done(await openTask(await house.as(by), { actId: uuidv7(), bodyId, title, details: '', holderId, due }));
  items.across = await open('head', township, house.ids.clerk, '跨年的事', counted(35));
  items.within = await open('head', township, house.ids.clerk, '年内的事', counted(20));
  items.fixed = await open('head', township, house.ids.clerk, '定了日子的事', {
    by: 'date',
    on: civilDate('2027-01-08'),
  });
  items.other = await open('otherhead', otherTownship, house.ids.otherclerk, '别镇跨年的事', counted(40));
  items.done = await open('head', township, house.ids.clerk, '办完的跨年的事', counted(35));
  done(
    await finishWork(await house.as('clerk'), {
      actId: uuidv7(),
      bodyId: township,
      itemId: items.done,
      remark: '',
    }),
  );
});
afterAll(() => house.close());

const due = async (itemId: string, bodyId = house.bodies.township) => {
  const row = await house.ledger.read('everything', (tx) => readWork(tx, friday, { bodyId, itemId }));
  return [row?.dueOn, row?.atTheEarliest];
};

const dates = async () => [
  await due(items.across),
  await due(items.within),
  await due(items.fixed),
  await due(items.other, house.bodies.otherTownship),
  await due(items.done),
];

describe('a holiday notice', () => {
  test('is previewed with every date that would move, and nothing is written', async () => {
    const before = await dates();
    const preview = await previewNotice(await house.as('watcher'), notice2027());
    expect(preview).toMatchObject({ faults: [], refusal: null, elsewhere: 0 });
    const told = preview.moved.map(({ bodyName, title, holder, from, to }) => [
      bodyName,
      title,
      holder,
      from,
      to,
    ]);
    expect(told).toContainEqual(['乙镇人民政府', '跨年的事', '张三', '2027-01-08', '2027-01-09']);
    // The same day, and certain from now on.
    expect(told).toContainEqual(['丁镇人民政府', '别镇跨年的事', '冯二', '2027-01-15', '2027-01-15']);
    expect(preview.moved).toHaveLength(2);
    expect(await dates()).toEqual(before);
    expect(await house.ledger.read('everything', (tx) => missingYears(tx, friday))).toEqual([2027]);
    // The county's own office sees its own work alone, and how much more there is.
    expect(await previewNotice(await house.as('countyhead'), notice2027())).toMatchObject({
      moved: [],
      elsewhere: 2,
    });
  });

  it.each<[Account, object, string]>([
    ['clerk', {}, 'not-allowed'],
    ['boss', {}, 'not-allowed'],
    ['auditor', {}, 'not-allowed'],
    ['head', {}, 'not-allowed'],
    ['watcher', { year: 1990 }, 'wrong-input'],
    ['watcher', { makeUpDays: [civilDate('2027-01-08')] }, 'wrong-input'],
  ])('is not entered by %s with %o', async (by, change, code) => {
    const before = await dates();
    const input = { ...notice2027(change), actId: uuidv7() };
    const { outcome, moved } = await enterNotice(await house.as(by), input);
    expect(refused(outcome).code).toBe(code);
    expect(moved).toEqual([]);
    expect(await dates()).toEqual(before);
    const preview = await previewNotice(await house.as(by), input);
    expect(preview.moved).toEqual([]);
    expect(preview.refusal !== null || preview.faults.length > 0).toBe(true);
  });

  test('entered, corrected and withdrawn, moves open dates in every body and no other', async () => {
    const watcher = await house.as('watcher');
    const input = { ...notice2027(), actId: uuidv7() };
    const entered = await enterNotice(watcher, input);
    expect(entered.moved).toHaveLength(2);
    const noticeId = done(entered.outcome);
    expect(await dates()).toEqual([
      ['2027-01-09', false],
      ['2026-12-18', false],
      ['2027-01-08', false],
      ['2027-01-15', false],
      ['2027-01-08', true],
    ]);
    expect((await enterNotice(watcher, input)).outcome).toMatchObject({ done: true, repeated: true });
    const kinds = await house.ledger.read({ bodies: [house.bodies.otherTownship] }, (tx) =>
      tx
        .selectFrom('acts')
        .select(['subject_id', 'actor_id'])
        .where('kind', '=', 'work.due-recomputed')
        .execute(),
    );
    expect(kinds).toEqual([{ subject_id: items.other, actor_id: house.ids.watcher }]);
    expect(await house.ledger.read('everything', (tx) => missingYears(tx, friday))).toEqual([]);

    // Corrected by someone else of the same body: still one notice, and the day that was worked is none.
    const corrected = await enterNotice(await house.as('countyhead'), {
      ...notice2027({ makeUpDays: [] }),
      actId: uuidv7(),
    });
    expect(done(corrected.outcome)).toBe(noticeId);
    expect(corrected).toMatchObject({ moved: [], elsewhere: 2 });
    expect((await dates())[0]).toEqual(['2027-01-11', false]);
    const notices = await house.ledger.read({ bodies: [house.bodies.village] }, listNotices);
    expect(notices.filter(({ year }) => year === 2027)).toMatchObject([{ noticeId, enteredBy: '孙八' }]);

    expect(
      refused(
        (await withdrawNotice(await house.as('head'), { actId: uuidv7(), noticeId, reason: '看错了' }))
          .outcome,
      ).code,
    ).toBe('not-allowed');
    const gone = await withdrawNotice(watcher, { actId: uuidv7(), noticeId, reason: '看错了' });
    expect(gone.moved).toHaveLength(2);
    expect((await dates())[0]).toEqual(['2027-01-08', true]);
    expect(
      refused((await withdrawNotice(watcher, { actId: uuidv7(), noticeId, reason: '看错了' })).outcome).code,
    ).toBe('not-found');
    const calendar = await house.ledger.read({ bodies: [house.bodies.village] }, calendarInForce);
    expect(calendar.awaitedYear(civilDate('2027-01-01'))).toBe(2027);
  });

  test('a task opened at the same moment is counted by the notice that stands', async () => {
    const watcher = await house.as('watcher');
    const head = await house.as('head');
    const opening = Array.from({ length: 6 }, () => uuidv7());
    const both = await Promise.all([
      ...opening.slice(0, 3).map((actId) => openTask(head, task(actId))),
      enterNotice(watcher, { ...notice2027({ number: null, title: '同时录入的通知' }), actId: uuidv7() }),
      ...opening.slice(3).map((actId) => openTask(head, task(actId))),
    ]);
    expect(both).toHaveLength(7);
    for (const itemId of opening) expect(await due(itemId)).toEqual(['2027-01-09', false]);
    expect(await house.faults()).toEqual([]);
  });
});

const task = (actId: string) => ({
  actId,
  bodyId: house.bodies.township,
  title: '同时交办的事',
  details: '',
  holderId: house.ids.clerk,
  due: counted(35),
});

test('a township that is alone enters the notice itself', async () => {
  const alone = await freshLedger();
  try {
    const { township } = await foundCounty(alone.ledger);
    const staffId = await hire(alone.ledger, township, 'head', ['office-head']);
    const actor = await alone.ledger.read('everything', (tx) =>
      readActor(tx, { bodyId: township, staffId, name: '王五', roles: ['office-head'] }, friday),
    );
    const context = { ledger: alone.ledger, actor, today: friday };
    const { outcome } = await enterNotice(context, { ...notice2027(), actId: uuidv7() });
    expect(outcome.done).toBe(true);
  } finally {
    await alone.close();
  }
});
