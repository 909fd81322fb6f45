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
import { body, freshLedger } from '../../../tests/support/ledger.ts';
import { civilDate, type CivilDate, type RoleId } from '../../law/index.ts';
import { listDeputies } from '../../ledger/read/list-deputies.ts';
import { listHandovers, readHandover } from '../../ledger/read/list-handovers.ts';
import { listColleagues } from '../../ledger/read/list-staff.ts';
import { workToday } from '../../ledger/read/work-today.ts';
import { appointDeputy } from '../deputies/appoint-deputy.ts';
import { listDrafts, readDraft, saveDraft } from '../drafts/drafts.ts';
import { readActor } from '../sign-in/read-actor.ts';
import { resumeSession } from '../sign-in/resume-session.ts';
import { setRoles } from '../staff/set-roles.ts';
import { finishWork } from '../work/finish-work.ts';
import { openTask } from '../work/open-task.ts';
import { doHandover, type NewHandover } from './do-handover.ts';
import { previewHandover } from './in-hand.ts';

let house: ActingCounty;
beforeEach(async () => {
  house = await actingCounty();
});
afterEach(() => house.close());

const now = new Date(`${friday}T02:00:00Z`);

const open = async (title: string, due: string | null, holder: Account = 'clerk') =>
  done(
    await openTask(await house.as('head'), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      title,
      details: '',
      holderId: house.ids[holder],
      due: due === null ? { by: 'none' } : { by: 'date', on: civilDate(due) },
    }),
  );

const handover = (change: Partial<NewHandover> = {}): NewHandover => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  fromId: house.ids.clerk,
  toId: house.ids.second,
  leaves: true,
  remarks: '钥匙已交',
  ...change,
});

const workOf = async (account: Account, today: CivilDate = friday) => {
  const { actor } = await house.as(account);
  const found = await house.ledger.read({ bodies: [actor.bodyId] }, (tx) => workToday(tx, actor, now, today));
  return found.work.map(({ title }) => title);
};

describe('a handover', () => {
  test('moves everything that was open, signs the person out and keeps what was', async () => {
    const bodyId = house.bodies.township;
    const late = await open('答复甲', '2026-12-01');
    const soon = await open('更新指南', '2026-11-24');
    const free = await open('没有期限的事', null);
    const finished = await open('办完的事', null);
    done(
      await finishWork(await house.as('clerk'), { actId: uuidv7(), bodyId, itemId: finished, remark: '' }),
    );
    const { actor: clerk } = await house.as('clerk');
    const draftId = uuidv7();
    await saveDraft(
      house.ledger,
      clerk,
      { draftId, form: 'work/open', title: '未完的稿子', content: {}, savedAt: null },
      now,
    );
    done(
      await appointDeputy(await house.as('head'), {
        actId: uuidv7(),
        bodyId,
        absentId: house.ids.head,
        actingId: house.ids.clerk,
        from: friday,
        until: civilDate('2026-11-30'),
        reason: '出差',
      }),
    );
    const { token } = await enter(house.ledger, bodyId, house.ids.clerk, now);

    const preview = await previewHandover(await house.as('head'), { bodyId, staffId: house.ids.clerk }, now);
    expect(preview).toMatchObject({
      from: { name: '张三' },
      items: [{ itemId: soon }, { itemId: late }, { itemId: free }],
      drafts: [{ draftId, title: '未完的稿子' }],
      deputies: [{ absent: { name: '王五' }, state: 'now' }],
      sessions: [{ device: '测试浏览器' }],
    });

    const input = handover();
    const id = done(await doHandover(await house.as('head'), input));
    expect(await doHandover(await house.as('head'), input)).toMatchObject({ done: true, repeated: true });
    expect(await workOf('second')).toEqual(['更新指南', '答复甲', '没有期限的事']);
    const { actor: second } = await house.as('second');
    expect(await listDrafts(house.ledger, second)).toMatchObject([{ draftId, title: '未完的稿子' }]);
    expect(await readDraft(house.ledger, clerk, draftId)).toBeNull();
    expect(await resumeSession(house.ledger, token, { now, today: friday })).toMatchObject({
      resumed: false,
    });
    const colleagues = await house.ledger.read('everything', (tx) => listColleagues(tx, bodyId, friday));
    expect(colleagues.some(({ id: each }) => each === house.ids.clerk)).toBe(false);
    const deputies = await house.ledger.read('everything', (tx) =>
      listDeputies(tx, friday, { size: 20 }, bodyId),
    );
    expect(deputies.rows).toMatchObject([{ state: 'over', endedOn: friday }]);

    const stands = await house.ledger.read({ bodies: [bodyId] }, (tx) =>
      readHandover(tx, { bodyId, handoverId: id }),
    );
    expect(stands).toMatchObject({
      from: { name: '张三' },
      to: { name: '李四' },
      leaves: true,
      remarks: '钥匙已交',
      items: [
        { itemId: soon, title: '更新指南', dueOn: '2026-11-24' },
        { itemId: late, title: '答复甲', dueOn: '2026-12-01' },
        { itemId: free, title: '没有期限的事', dueOn: null },
      ],
      drafts: [{ draftId, title: '未完的稿子' }],
    });
    // The sheet of that day stays as it was, whatever becomes of the work.
    done(await finishWork(await house.as('second'), { actId: uuidv7(), bodyId, itemId: soon, remark: '' }));
    const page = await house.ledger.read({ bodies: [bodyId] }, (tx) =>
      listHandovers(tx, { size: 20 }, bodyId),
    );
    expect(page).toMatchObject({ total: 1, rows: [stands] });
    const elsewhere = await house.ledger.read({ bodies: [house.bodies.otherTownship] }, (tx) =>
      readHandover(tx, { bodyId, handoverId: id }),
    );
    expect(elsewhere).toBeNull();
    // Who has left hands nothing over, and is given nothing.
    expect(refused(await doHandover(await house.as('head'), handover())).field).toBe('fromId');
    const back = handover({ fromId: house.ids.second, toId: house.ids.clerk });
    expect(refused(await doHandover(await house.as('head'), back)).field).toBe('toId');
    expect(
      await previewHandover(await house.as('head'), { bodyId, staffId: house.ids.clerk }, now),
    ).toBeNull();
    expect(await house.faults()).toEqual([]);
  });

  test('of duties alone leaves the person in place', async () => {
    const bodyId = house.bodies.township;
    await open('答复甲', null);
    const { token } = await enter(house.ledger, bodyId, house.ids.clerk, now);
    done(await doHandover(await house.as('head'), handover({ leaves: false })));
    expect(await workOf('clerk')).toEqual([]);
    expect(await workOf('second')).toEqual(['答复甲']);
    expect(await resumeSession(house.ledger, token, { now, today: friday })).toMatchObject({ resumed: true });
    expect(await house.faults()).toEqual([]);
  });

  it.each<[string, Account, () => Partial<NewHandover>, string, string | undefined]>([
    ['to oneself', 'head', () => ({ toId: house.ids.clerk }), 'wrong-input', 'toId'],
    ['of work to an auditor', 'head', () => ({ toId: house.ids.auditor }), 'wrong-input', 'toId'],
    ['to someone of another body', 'head', () => ({ toId: house.ids.otherclerk }), 'wrong-input', 'toId'],
    ['of someone of another body', 'head', () => ({ fromId: house.ids.otherclerk }), 'wrong-input', 'fromId'],
    ['with remarks like a book', 'head', () => ({ remarks: '长'.repeat(2001) }), 'wrong-input', 'remarks'],
    ['by a clerk', 'clerk', () => ({}), 'not-allowed', undefined],
    ['by an auditor', 'auditor', () => ({}), 'not-allowed', undefined],
    ['by an administrator', 'keeper', () => ({}), 'not-allowed', undefined],
    ['by the county’s administrator', 'boss', () => ({}), 'not-allowed', undefined],
    ['by another township', 'otherhead', () => ({}), 'not-found', undefined],
    ['by the county’s own office', 'countyhead', () => ({}), 'not-found', undefined],
  ])('is refused: %s', async (_, by, change, code, field) => {
    await open('答复甲', null);
    const { actor: clerk } = await house.as('clerk');
    const draft = { draftId: uuidv7(), form: 'work/open', title: '稿子', content: {}, savedAt: null };
    await saveDraft(house.ledger, clerk, draft, now);
    const refusal = refused(await doHandover(await house.as(by), handover(change())));
    expect([refusal.code, refusal.field]).toEqual([code, field]);
    expect(await workOf('clerk')).toEqual(['答复甲']);
    expect(await listDrafts(house.ledger, clerk)).toHaveLength(1);
  });

  test('the last administrator stays; below, one above is enough', async () => {
    const { county, township } = house.bodies;
    const ofCounty = { bodyId: county, fromId: house.ids.boss, toId: house.ids.countyhead };
    const watcher = await house.as('watcher');
    expect(refused(await doHandover(watcher, handover(ofCounty))).field).toBe('fromId');
    done(await doHandover(watcher, handover({ ...ofCounty, leaves: false })));
    done(await doHandover(watcher, handover({ bodyId: township, fromId: house.ids.keeper })));
  });

  test('of the office’s head is done by the county’s supervisor', async () => {
    const { head, second } = house.ids;
    done(await doHandover(await house.as('watcher'), handover({ fromId: head, toId: second })));
    expect(
      await previewHandover(await house.as('watcher'), { bodyId: house.bodies.township, staffId: head }, now),
    ).toBeNull();
  });

  test('in a township alone is done once the administrator gives someone the role', async () => {
    const alone = await freshLedger();
    try {
      const { ledger } = alone;
      const bodyId = await body(ledger, '乙镇人民政府', 'township');
      const add = async (account: string, role: RoleId) => {
        const staffId = await hire(ledger, bodyId, account, [role]);
        const roles = [role];
        const actor = await ledger.read('everything', (tx) =>
          readActor(tx, { bodyId, staffId, name: '张三', roles }, friday),
        );
        return { staffId, context: { ledger, actor, today: friday, now } };
      };
      const keeper = await add('keeper', 'administrator');
      const clerk = await add('clerk', 'clerk');
      const second = await add('second', 'clerk');
      const given = handover({ bodyId, fromId: clerk.staffId, toId: second.staffId });
      const refusal = refused(await doHandover(keeper.context, given));
      expect(refusal).toEqual({
        code: 'not-allowed',
        message: '只有公开工作机构负责人、县级主管可以办理换岗交接。',
      });
      done(
        await setRoles(keeper.context, {
          actId: uuidv7(),
          bodyId,
          staffId: second.staffId,
          roles: ['clerk', 'office-head'],
          reason: '镇里没有负责人账号',
        }),
      );
      const { actor } = second.context;
      const asHead = { ...second.context, actor: { ...actor, roles: ['clerk', 'office-head'] as const } };
      done(await doHandover(asHead, given));
    } finally {
      await alone.close();
    }
  });

  test('is not previewed by another body, nor by who may not', async () => {
    const person = { bodyId: house.bodies.township, staffId: house.ids.clerk };
    for (const account of ['otherhead', 'countyhead', 'clerk', 'auditor', 'keeper', 'boss'] as const) {
      expect(await previewHandover(await house.as(account), person, now)).toBeNull();
    }
  });
});
