import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { enter, hire } from '../../../tests/support/county.ts';
import { civilDate } from '../../law/index.ts';
import { listDeputies } from '../../ledger/read/list-deputies.ts';
import { listColleagues, readStaff } from '../../ledger/read/list-staff.ts';
import { appointDeputy } from '../deputies/appoint-deputy.ts';
import { saveDraft, throwAwayDraft } from '../drafts/drafts.ts';
import { resumeSession } from '../sign-in/resume-session.ts';
import { finishWork } from '../work/finish-work.ts';
import { openTask } from '../work/open-task.ts';
import type { StaffMeasure } from './colleague.ts';
import { letStaffLeave } from './let-staff-leave.ts';

let house: ActingCounty;
beforeEach(async () => {
  house = await actingCounty();
});
afterEach(() => house.close());

const now = new Date(`${friday}T02:00:00Z`);

const leaving = (change: Partial<StaffMeasure> = {}): StaffMeasure => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  staffId: house.ids.clerk,
  reason: '调出本县',
  ...change,
});

const leftOn = async (account: Account, bodyId = house.bodies.township) => {
  const place = { bodyId, staffId: house.ids[account] };
  return (await house.ledger.read('everything', (tx) => readStaff(tx, now, place)))?.leftOn;
};

const open = async (title: string, holderId: string) =>
  done(
    await openTask(await house.as('head'), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      title,
      details: '',
      holderId,
      due: { by: 'none' },
    }),
  );

const saveOne = async (title: string) => {
  const { actor } = await house.as('clerk');
  const draftId = uuidv7();
  await saveDraft(
    house.ledger,
    actor,
    { draftId, form: 'work/open', title, content: {}, savedAt: null },
    now,
  );
  return draftId;
};

describe('a leaving without a successor', () => {
  test('signs the person out, ends what they stand in and says so under their name', async () => {
    const { township: bodyId } = house.bodies;
    for (const [absent, acting, from, until] of [
      ['head', 'clerk', '2026-11-20', '2026-11-25'],
      ['clerk', 'second', '2026-11-27', '2026-11-30'],
    ] as const) {
      const [absentId, actingId] = [house.ids[absent], house.ids[acting]];
      const days = { from: civilDate(from), until: civilDate(until) };
      const deputy = { actId: uuidv7(), bodyId, absentId, actingId, ...days, reason: '出差' };
      done(await appointDeputy(await house.as('watcher'), deputy));
    }
    const { token } = await enter(house.ledger, bodyId, house.ids.clerk, now);
    const { token: other } = await enter(house.ledger, bodyId, house.ids.second, now);

    const input = leaving();
    expect(done(await letStaffLeave(await house.as('keeper'), input))).toBe(house.ids.clerk);
    expect(await letStaffLeave(await house.as('keeper'), input)).toMatchObject({
      done: true,
      repeated: true,
    });

    expect(await leftOn('clerk')).toBe(friday);
    expect(await resumeSession(house.ledger, token, { now, today: friday })).toMatchObject({
      resumed: false,
    });
    expect(await resumeSession(house.ledger, other, { now, today: friday })).toMatchObject({ resumed: true });
    const { colleagues, deputies, acts } = await house.ledger.read('everything', async (tx) => ({
      colleagues: await listColleagues(tx, bodyId, friday),
      deputies: await listDeputies(tx, friday, { size: 20 }, bodyId),
      acts: await tx
        .selectFrom('acts')
        .select(['kind', 'actor_id as by', 'payload'])
        .where('body_id', '=', bodyId)
        .orderBy('seq', 'desc')
        .limit(4)
        .execute(),
    }));
    expect(colleagues.map(({ id }) => id)).not.toContain(house.ids.clerk);
    expect(deputies.rows.map(({ endedOn }) => endedOn)).toEqual([friday, friday]);
    expect(acts.map(({ kind }) => kind).toReversed()).toEqual([
      'staff.left',
      'deputy.ended',
      'deputy.ended',
      'staff.session-ended',
    ]);
    expect(acts.map(({ by }) => by)).toEqual(acts.map(() => house.ids.keeper));
    expect(acts.at(-1)?.payload).toEqual({ on: friday, reason: '调出本县' });
    expect(refused(await letStaffLeave(await house.as('keeper'), leaving())).message).toBe(
      '张三已经离岗，账号不再使用，不能再改。',
    );
    expect(await house.faults()).toEqual([]);
  });

  test('waits until nothing is in hand, and tells numbers alone', async () => {
    const { township: bodyId } = house.bodies;
    const { clerk, second } = house.ids;
    const items = [await open('答复甲', clerk), await open('答复乙', clerk)];
    await open('别人的事', second);
    const draftId = await saveOne('未完的稿子');
    const attempt = async () => letStaffLeave(await house.as('keeper'), leaving());
    const hand = '，请公开工作机构负责人或者县级主管先办换岗交接。';
    expect(refused(await attempt())).toEqual({
      code: 'not-now',
      message: `手上还有2件待办、1份草稿${hand}`,
    });
    for (const itemId of items) {
      done(await finishWork(await house.as('clerk'), { actId: uuidv7(), bodyId, itemId, remark: '' }));
    }
    expect(refused(await attempt()).message).toBe(`手上还有1份草稿${hand}`);
    await throwAwayDraft(house.ledger, (await house.as('clerk')).actor, draftId);
    const late = await open('又一件', clerk);
    expect(refused(await attempt()).message).toBe(`手上还有1件待办${hand}`);
    expect(await leftOn('clerk')).toBeNull();
    done(await finishWork(await house.as('clerk'), { actId: uuidv7(), bodyId, itemId: late, remark: '' }));
    done(await attempt());
    expect(await house.faults()).toEqual([]);
  });

  it.each<[string, Account, () => Partial<StaffMeasure>, string]>([
    ['by the office’s head', 'head', () => ({}), 'not-allowed'],
    ['by the county’s supervisor', 'watcher', () => ({}), 'not-allowed'],
    ['by an auditor', 'auditor', () => ({}), 'not-allowed'],
    ['of oneself', 'boss', () => ({ bodyId: house.bodies.county, staffId: house.ids.boss }), 'not-allowed'],
    [
      'of the body above',
      'keeper',
      () => ({ bodyId: house.bodies.county, staffId: house.ids.countyhead }),
      'not-found',
    ],
    ['of another body’s under the own one', 'keeper', () => ({ staffId: house.ids.otherclerk }), 'not-found'],
    ['without a reason', 'keeper', () => ({ reason: ' ' }), 'wrong-input'],
  ])('is refused: %s', async (_, by, change, code) => {
    const input = leaving(change());
    expect(refused(await letStaffLeave(await house.as(by), input)).code).toBe(code);
    const left = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('staff').select('account').where('left_on', 'is not', null).execute(),
    );
    expect(left).toEqual([]);
  });

  test('leaves one administrator, also when two let each other leave at once', async () => {
    const { county, township } = house.bodies;
    // Below, one above is enough.
    done(await letStaffLeave(await house.as('boss'), leaving({ staffId: house.ids.keeper })));
    expect(await leftOn('keeper', township)).toBe(friday);
    const secondId = await hire(house.ledger, county, 'boss2', ['administrator'], { name: '二号', now });
    const boss = await house.as('boss');
    const second = { ...boss, actor: { ...boss.actor, staffId: secondId, name: '二号' } };
    const outcomes = await Promise.all([
      letStaffLeave(boss, leaving({ bodyId: county, staffId: secondId })),
      letStaffLeave(second, leaving({ bodyId: county, staffId: house.ids.boss })),
    ]);
    expect(outcomes.filter((each) => each.done)).toHaveLength(1);
    expect(outcomes.flatMap((each) => (each.done ? [] : [each.refusal]))).toEqual([
      {
        code: 'not-now',
        message: '此人是最后一个系统管理员，还不能离岗。请先登记另一个系统管理员。',
      },
    ]);
    expect(await house.faults()).toEqual([]);
  });
});
