import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { addDays, addWorkingDays, civilDate } from '../../src/law/index.ts';
import { changeBody } from '../../src/acts/bodies/change-body.ts';
import { closeBody } from '../../src/acts/bodies/close-body.ts';
import { foundBody } from '../../src/acts/bodies/found-body.ts';
import { enterNotice } from '../../src/acts/calendar/enter-notice.ts';
import { withdrawNotice } from '../../src/acts/calendar/withdraw-notice.ts';
import { appointDeputy } from '../../src/acts/deputies/appoint-deputy.ts';
import { endDeputy } from '../../src/acts/deputies/end-deputy.ts';
import { saveDraft } from '../../src/acts/drafts/drafts.ts';
import { doHandover } from '../../src/acts/handover/do-handover.ts';
import type { Outcome } from '../../src/acts/outcome.ts';
import { changeSetting } from '../../src/acts/settings/change-setting.ts';
import { letStaffLeave } from '../../src/acts/staff/let-staff-leave.ts';
import { finishWork } from '../../src/acts/work/finish-work.ts';
import { moveWork } from '../../src/acts/work/move-work.ts';
import { openTask } from '../../src/acts/work/open-task.ts';
import { calendarInForce } from '../../src/ledger/read/calendar-in-force.ts';
import { accounts, actingCounty, friday, type Account, type ActingCounty } from '../support/acting.ts';

const kinds = [
  'open',
  'open',
  'open',
  'finish',
  'move',
  'appoint',
  'end-deputy',
  'hand-over',
  'leave',
  'end-account',
  'draft',
  'notice',
  'withdraw',
  'setting',
  'found',
  'change',
  'close',
] as const;

type Kind = (typeof kinds)[number];

/** Who may do what; three steps in ten are done by anyone at all. */
const fitting: Readonly<Record<Kind, readonly Account[]>> = {
  open: ['head', 'clerk', 'second', 'watcher'],
  finish: ['clerk', 'second', 'head'],
  move: ['head', 'watcher'],
  appoint: ['head', 'keeper', 'boss'],
  'end-deputy': ['head', 'keeper', 'boss'],
  'hand-over': ['head', 'keeper', 'boss'],
  leave: ['keeper', 'boss'],
  'end-account': ['keeper', 'boss'],
  draft: accounts,
  notice: ['watcher', 'countyhead'],
  withdraw: ['watcher', 'countyhead'],
  setting: ['boss'],
  found: ['boss', 'keeper'],
  change: ['boss', 'keeper'],
  close: ['boss', 'keeper'],
};
const neighbours: readonly Account[] = ['clerk', 'second', 'head'];

/** A step: who does what, to which of the things that there are by then. */
const anyStep = fc.record({
  kind: fc.constantFrom(...kinds),
  anyone: fc.constantFrom(...accounts),
  wild: fc.nat(9),
  whom: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...neighbours) },
    { weight: 3, arbitrary: fc.constantFrom(...accounts) },
  ),
  other: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...neighbours) },
    { weight: 3, arbitrary: fc.constantFrom(...accounts) },
  ),
  pick: fc.nat(1000),
  days: fc.integer({ min: 1, max: 60 }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** What the steps before made, to be chosen from. */
interface Made {
  readonly items: { readonly bodyId: string; readonly itemId: string }[];
  readonly deputies: { readonly bodyId: string; readonly deputyId: string }[];
  readonly notices: string[];
  readonly bodies: string[];
}

const chosen = <T>(from: readonly T[], pick: number, otherwise: T): T =>
  from[pick % Math.max(from.length, 1)] ?? otherwise;

async function take(house: ActingCounty, made: Made, step: Step): Promise<boolean> {
  const { kind, anyone, wild, whom, other, pick, days } = step;
  const by = wild < 3 ? anyone : chosen(fitting[kind], pick, anyone);
  const context = await house.as(by);
  const { ids, ledger } = house;
  const actId = uuidv7();
  const { township, otherTownship } = house.bodies;
  const bodyId =
    wild < 8 ? township : chosen([context.actor.bodyId, otherTownship, ...made.bodies], pick, township);
  const item = chosen(made.items, pick, { bodyId, itemId: actId });
  const reason = '随机';
  const outcome = await (async (): Promise<Outcome | null> => {
    switch (kind) {
      case 'open': {
        const due =
          days % 3 === 0 ? ({ by: 'none' } as const) : ({ by: 'working-days', from: friday, days } as const);
        const done = await openTask(context, {
          actId,
          bodyId,
          title: `第${pick}件`,
          details: '',
          holderId: ids[whom],
          due,
        });
        if (done.done) made.items.push({ bodyId, itemId: done.subjectId });
        return done;
      }
      case 'finish':
        return finishWork(context, { actId, ...item, remark: '' });
      case 'move':
        return moveWork(context, { actId, ...item, to: ids[whom], reason });
      case 'appoint': {
        const from = addDays(friday, pick % 20);
        const deputy = {
          actId,
          bodyId,
          absentId: ids[whom],
          actingId: ids[other],
          from,
          until: addDays(from, days),
          reason,
        };
        const done = await appointDeputy(context, deputy);
        if (done.done) made.deputies.push({ bodyId, deputyId: done.subjectId });
        return done;
      }
      case 'end-deputy':
        return endDeputy(context, {
          actId,
          ...chosen(made.deputies, pick, { bodyId, deputyId: actId }),
          reason,
        });
      case 'hand-over':
      case 'leave':
        return doHandover(context, {
          actId,
          bodyId,
          fromId: ids[whom],
          toId: ids[other],
          leaves: kind === 'leave',
          remarks: '',
        });
      case 'end-account':
        return letStaffLeave(context, { actId, bodyId, staffId: ids[whom], reason });
      case 'draft':
        await saveDraft(
          ledger,
          context.actor,
          { draftId: actId, form: 'x', title: '', content: {}, savedAt: null },
          context.now,
        );
        return null;
      case 'notice': {
        const holidays = [
          { name: '元旦', from: civilDate('2027-01-01'), to: civilDate(`2027-01-0${1 + (days % 5)}`) },
        ];
        const notice = {
          year: 2027,
          title: `通知${pick % 3}`,
          number: null,
          date: null,
          holidays,
          makeUpDays: [],
        };
        const { outcome: done } = await enterNotice(context, { ...notice, actId });
        if (done.done) made.notices.push(done.subjectId);
        return done;
      }
      case 'withdraw':
        return (await withdrawNotice(context, { actId, noticeId: chosen(made.notices, pick, actId), reason }))
          .outcome;
      case 'setting':
        return changeSetting(context, { actId, key: 'work.warn-days', value: (days % 15) + 1 });
      case 'found': {
        const done = await foundBody(context, {
          actId,
          parentId: bodyId,
          level: 'village',
          name: `第${pick}村`,
          siteCode: null,
        });
        if (done.done) made.bodies.push(done.subjectId);
        return done;
      }
      case 'change':
        return changeBody(context, { actId, bodyId, name: `第${days}单位`, siteCode: null, reason });
      case 'close':
        return closeBody(context, { actId, bodyId, reason });
    }
  })();
  return outcome?.done === true;
}

/** What must hold whatever was done. */
async function check(house: ActingCounty): Promise<void> {
  expect(await house.faults()).toEqual([]);
  await house.ledger.read('everything', async (tx) => {
    // Whoever acted in a chain is of that body or of one above it; but a notice holds everywhere.
    const strangers = await tx
      .selectFrom('acts as a')
      .innerJoin('bodies as b', 'b.body_id', 'a.body_id')
      .innerJoin('staff as s', 's.staff_id', 'a.actor_id')
      .select(['a.kind', 'b.path', 's.body_id as home'])
      .where('a.kind', 'not in', ['work.due-recomputed', 'calendar.notice-withdrawn'])
      .execute();
    for (const { path, home, kind } of strangers) expect([kind, path.includes(home)]).toEqual([kind, true]);
    const calendar = await calendarInForce(tx);
    const work = await tx
      .selectFrom('work_items as w')
      .innerJoin('staff as s', 's.staff_id', 'w.holder_id')
      .select([
        'w.body_id',
        's.body_id as home',
        's.left_on',
        'counted_from',
        'working_days',
        'due_on',
        'at_the_earliest',
      ])
      .where('w.done_at', 'is', null)
      .execute();
    for (const row of work) {
      expect(row.home).toBe(row.body_id);
      expect(row.left_on).toBeNull();
      if (row.counted_from === null || row.working_days === null) continue;
      const { date, atTheEarliest } = addWorkingDays(row.counted_from, row.working_days, calendar);
      expect([row.due_on, row.at_the_earliest]).toEqual([date, atTheEarliest]);
    }
    const closed = await tx
      .selectFrom('bodies as b')
      .innerJoin('staff as s', 's.body_id', 'b.body_id')
      .select('b.name')
      .where('b.closed_on', 'is not', null)
      .where('s.left_on', 'is', null)
      .execute();
    expect(closed).toEqual([]);
    const administrators = await tx
      .selectFrom('staff')
      .select('roles')
      .where('left_on', 'is', null)
      .execute();
    expect(administrators.some(({ roles }) => roles.includes('administrator'))).toBe(true);
  });
}

test('whatever people do, in whatever order, the ledger stays sound', { timeout: 300_000 }, async () => {
  let doneInAll = 0;
  const histories = () =>
    fc.asyncProperty(fc.array(anyStep, { minLength: 60, maxLength: 90 }), async (steps) => {
      const house = await actingCounty();
      try {
        const made: Made = { items: [], deputies: [], notices: [], bodies: [] };
        for (const each of steps) if (await take(house, made, each)) doneInAll += 1;
        await check(house);
      } finally {
        await house.close();
      }
    });
  // Were nearly everything refused, as may be by chance, nothing would have been tried: then more is.
  for (let round = 0; round === 0 || (doneInAll <= 25 && round < 4); round += 1)
    await fc.assert(histories(), { numRuns: 4, endOnFailure: true });
  expect(doneInAll).toBeGreaterThan(25);
});

test(
  'the same at once, as many people do: nothing is lost and nothing is done twice',
  { timeout: 300_000 },
  async () => {
    const house = await actingCounty();
    try {
      const made: Made = { items: [], deputies: [], notices: [], bodies: [] };
      const steps = fc.sample(anyStep, { numRuns: 60, seed: 20261120 });
      for (let at = 0; at < steps.length; at += 6) {
        await Promise.all(steps.slice(at, at + 6).map((each) => take(house, made, each)));
      }
      await check(house);
    } finally {
      await house.close();
    }
  },
);
