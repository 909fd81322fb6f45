import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  admitted,
  at,
  bossPassword,
  hireAndSignIn,
  office,
  own,
  ownPassword,
  signInAs,
  type Office,
} from '../../../tests/support/office.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import { act } from '../../../tests/support/ledger.ts';
import { resetPassword } from '../staff/reset-password.ts';
import { unlockStaff } from '../staff/unlock-staff.ts';
import { changePassword } from './change-password.ts';
import { resumeSession } from './resume-session.ts';
import { lockAfter } from './tries.ts';

let house: Office;
beforeAll(async () => {
  house = await office();
});
afterAll(() => house.close());

const minute = 60_000;
const wrong = 'Wrong-Wrong-1';

const actsOf = (staffId: string) =>
  house.ledger.read('everything', (tx) =>
    tx
      .selectFrom('acts')
      .select(['kind', 'actor_id', 'payload'])
      .where('subject_id', '=', staffId)
      .orderBy('seq')
      .execute(),
  );

const secretsOf = (staffId: string) =>
  house.ledger.read('everything', (tx) =>
    tx.selectFrom('staff_secrets').selectAll().where('staff_id', '=', staffId).executeTakeFirstOrThrow(),
  );

describe('signing in', () => {
  it('gives a session that is known by its token alone', async () => {
    const one = await admitted(house.ledger, { account: ' BOSS ', password: bossPassword });
    const two = await admitted(house.ledger, { account: 'boss', password: bossPassword });
    expect(one.token).toMatch(/^[\w-]{43}$/u);
    expect(new Set([one.token, two.token, one.csrfToken, two.csrfToken]).size).toBe(4);
    const resumed = await resumeSession(house.ledger, one.token, at());
    expect(resumed).toEqual({ resumed: true, signedIn: one.signedIn, csrfToken: one.csrfToken });
    expect(one.signedIn).toMatchObject({
      account: 'boss',
      ownRoles: ['administrator'],
      body: { id: house.bodyId, name: '甲县', level: 'county', path: ['甲县'] },
      mustChangePassword: null,
      mustEnrolTotp: true,
      idleMinutes: 30,
      endsAt: new Date(at().now.getTime() + 12 * 60 * minute),
    });
  });

  test.each(['', 'x', one43(), 'a'.repeat(10_000)])('knows no one by %j', async (token) => {
    expect(await resumeSession(house.ledger, token, at())).toEqual({
      resumed: false,
      message: '请先登录。',
    });
  });

  it('asks for a password of one’s own after the first', async () => {
    const { account, firstPassword } = await house.hire('first');
    const first = await admitted(house.ledger, { account, password: firstPassword });
    expect(first.signedIn.mustChangePassword).toContain('管理员设的');
    expect(first.signedIn.mustEnrolTotp).toBe(false);
  });

  it('asks for another password when it is too old', async () => {
    const { account } = await hireAndSignIn(house, 'old');
    const days = 24 * 60;
    const before = await admitted(house.ledger, { account, password: ownPassword }, 90 * days - 1);
    expect(before.signedIn.mustChangePassword).toBeNull();
    const after = await admitted(house.ledger, { account, password: ownPassword }, 90 * days);
    expect(after.signedIn.mustChangePassword).toContain('90天');
  });

  it('says the same of a wrong password and of an account that is none', async () => {
    await house.hire('known');
    for (let tries = 1; tries <= 7; tries += 1) {
      const known = await signInAs(house.ledger, { account: 'known', password: wrong });
      const unknown = await signInAs(house.ledger, { account: 'unknown', password: wrong });
      expect(unknown).toEqual(known);
      expect(known.result).toBe('refused');
    }
  });

  it('is the audit’s: who, from where, how often wrong, and nothing secret', async () => {
    const { staffId, account, firstPassword } = await house.hire('audited');
    await signInAs(house.ledger, { account, password: wrong });
    await admitted(house.ledger, { account, password: firstPassword });
    const acts = (await actsOf(staffId)).slice(2);
    expect(acts).toMatchObject([
      {
        kind: 'staff.sign-in-refused',
        actor_id: null,
        payload: { why: 'password', address: '192.0.2.7', failures: 1 },
      },
      { kind: 'staff.signed-in', actor_id: staffId, payload: { method: 'password', address: '192.0.2.7' } },
    ]);
  });

  it('lets no one in who has left, and says why only to who knows the password', async () => {
    const { staffId } = await hireAndSignIn(house, 'leaver');
    const still = await admitted(house.ledger, { account: 'leaver', password: ownPassword });
    const successor = await house.hire('successor');
    await act(house.ledger, house.bodyId, 'handover.done', uuidv7(), {
      fromId: staffId,
      toId: successor.staffId,
      leaves: true,
      on: at().today,
      remarks: '',
      items: [],
      drafts: [],
    });
    expect(await resumeSession(house.ledger, still.token, at())).toEqual({
      resumed: false,
      message: '这个账号不再使用。需要登录的，请找系统管理员。',
    });
    const right = await signInAs(house.ledger, { account: 'leaver', password: ownPassword });
    expect(right).toMatchObject({ result: 'refused', message: expect.stringContaining('已经离岗') });
    const guess = await signInAs(house.ledger, { account: 'leaver', password: wrong });
    expect(guess).toMatchObject({ result: 'refused', message: expect.stringContaining('账号或密码不对') });
    expect((await actsOf(staffId)).map(({ payload }) => (payload as { why?: string }).why)).toContain('left');
  });
});

function one43(): string {
  return 'A'.repeat(43);
}

describe('the lock', () => {
  const rules = { tries: 5, minutes: 15 };
  test.each([
    [1, 0],
    [4, 0],
    [5, 15],
    [6, 30],
    [7, 60],
    [8, 120],
    [11, 960],
    [12, 1_440],
    [500, 1_440],
  ])('after %i wrong tries in a row lasts %i minutes', (failures, minutes) => {
    const now = new Date('2026-11-20T01:00:00Z');
    const until = lockAfter(failures, rules, now);
    expect(until === null ? 0 : (until.getTime() - now.getTime()) / minute).toBe(minutes);
  });

  it('comes with the fifth wrong try, lets the right password in afterwards, and doubles', async () => {
    const { staffId } = await hireAndSignIn(house, 'locked');
    const go = (password: string, minutes: number) =>
      signInAs(house.ledger, { account: 'locked', password }, minutes);
    for (const left of [4, 3, 2, 1]) {
      expect(await go(wrong, 0)).toMatchObject({
        result: 'refused',
        lockedUntil: null,
        message: `账号或密码不对，请核对后再输。再输错${left}次，账号会锁定。`,
      });
    }
    expect(await go(wrong, 0)).toMatchObject({ result: 'refused', lockedUntil: at(15).now });
    // While it lasts, the right password is no better than a wrong one, and no try counts.
    expect(await go(ownPassword, 14)).toMatchObject({ result: 'refused', lockedUntil: at(15).now });
    expect(await go(wrong, 14)).toMatchObject({ result: 'refused', lockedUntil: at(15).now });
    expect(await go(wrong, 15)).toMatchObject({ result: 'refused', lockedUntil: at(45).now });
    expect(await go(wrong, 45)).toMatchObject({ result: 'refused', lockedUntil: at(105).now });
    expect(await go(ownPassword, 105)).toMatchObject({ result: 'signed-in' });
    expect(await secretsOf(staffId)).toMatchObject({ failures: 0, locked_until: null });
    const locks = (await actsOf(staffId)).filter(({ kind }) => kind === 'staff.locked');
    expect(locks.map(({ payload }) => payload)).toEqual([
      { until: at(15).now.toISOString(), failures: 5 },
      { until: at(45).now.toISOString(), failures: 6 },
      { until: at(105).now.toISOString(), failures: 7 },
    ]);
  });

  it('gives twenty tries at once no more than five', async () => {
    const { staffId } = await hireAndSignIn(house, 'rushed');
    const results = await Promise.all(
      Array.from({ length: 20 }, () => signInAs(house.ledger, { account: 'rushed', password: wrong })),
    );
    expect(results.every(({ result }) => result === 'refused')).toBe(true);
    const refused = (await actsOf(staffId)).filter(({ kind }) => kind === 'staff.sign-in-refused');
    const why = refused.map(({ payload }) => (payload as { why: string }).why);
    expect(why.filter((each) => each === 'password')).toHaveLength(5);
    expect(why.filter((each) => each === 'locked')).toHaveLength(15);
    expect(await secretsOf(staffId)).toMatchObject({ failures: 5, locked_until: at(15).now });
  });

  it('lets in four right ones at once', async () => {
    await hireAndSignIn(house, 'many');
    const results = await Promise.all(
      Array.from({ length: 4 }, () => signInAs(house.ledger, { account: 'many', password: ownPassword })),
    );
    expect(results.map(({ result }) => result)).toEqual(Array(4).fill('signed-in'));
  });

  it('is opened by an administrator, who counts from nought', async () => {
    const { staffId, account } = await hireAndSignIn(house, 'helped');
    for (let tries = 0; tries < 5; tries += 1) await signInAs(house.ledger, { account, password: wrong });
    const measure = { actId: uuidv7(), bodyId: house.bodyId, staffId, reason: '本人来电话核实' };
    expect(await unlockStaff(house.asBoss(), measure)).toMatchObject({ done: true });
    expect(await signInAs(house.ledger, { account, password: wrong })).toMatchObject({
      message: expect.stringContaining('再输错4次'),
    });
    await admitted(house.ledger, { account, password: ownPassword });
    expect(await unlockStaff(house.asBoss(), { ...measure, actId: uuidv7() })).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
  });

  it('holds for whoever guesses the password at an unlocked desk', async () => {
    const { account } = await house.hire('desk');
    const { firstPassword } = await reset(account);
    const inside = await admitted(house.ledger, { account, password: firstPassword });
    const guess = () =>
      changePassword(own(house.ledger, inside), {
        actId: uuidv7(),
        oldPassword: wrong,
        newPassword: ownPassword,
      });
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await guess()).toMatchObject({ done: false, refusal: { code: 'wrong-input' } });
    }
    expect(await guess()).toMatchObject({ done: false, refusal: { code: 'not-now' } });
    const right = await changePassword(own(house.ledger, inside), {
      actId: uuidv7(),
      oldPassword: firstPassword,
      newPassword: ownPassword,
    });
    expect(right).toMatchObject({ done: false, refusal: { code: 'not-now' } });
  });
});

async function reset(account: string): Promise<{ readonly firstPassword: string }> {
  const row = await house.ledger.read('everything', (tx) =>
    tx.selectFrom('staff').select('staff_id').where('account', '=', account).executeTakeFirstOrThrow(),
  );
  const done = await resetPassword(house.asBoss(), {
    actId: uuidv7(),
    bodyId: house.bodyId,
    staffId: row.staff_id,
    reason: '忘记密码',
  });
  return { firstPassword: done.firstPassword ?? '' };
}

it('leaves a ledger that verifies', async () => {
  expect(await verifyLedger(house.ledger)).toMatchObject({ sound: true, faults: [] });
});
