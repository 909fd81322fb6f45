import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../../tests/support/ledger.ts';
import {
  admitted,
  at,
  hireAndSignIn,
  office,
  own,
  ownPassword,
  signInAs,
  type Office,
} from '../../../tests/support/office.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import type { CivilDate, RoleId } from '../../law/index.ts';
import { endSessionsOf } from '../staff/end-sessions.ts';
import { removeTotp } from '../staff/remove-totp.ts';
import { changePassword } from './change-password.ts';
import { beginTotp, confirmTotp, makeRecoveryCodes } from './enrol-totp.ts';
import { endOwnSessions, listOwnSessions, signOut } from './own-sessions.ts';
import { resumeSession } from './resume-session.ts';

let house: Office;
beforeAll(async () => {
  house = await office();
});
afterAll(() => house.close());

const resumes = async (token: string, minutes = 0) => {
  const back = await resumeSession(house.ledger, token, at(minutes));
  return back.resumed ? 'resumed' : back.message;
};

const codeAt = (secret: string, minutes: number, steps = 0) =>
  generateSync({ secret, epoch: at(minutes).now.getTime() / 1_000 + steps * 30 });

/** Someone with an authenticator, enrolled at minute 0. */
async function withTotp(account: string, roles: readonly RoleId[] = ['clerk']) {
  const hired = await hireAndSignIn(house, account, roles);
  const context = own(house.ledger, hired);
  const begun = await beginTotp(context, { password: ownPassword });
  if (!begun.done) throw new Error(begun.refusal.message);
  const confirmed = await confirmTotp(context, { actId: uuidv7(), code: codeAt(begun.secret, 0) });
  if (!confirmed.done || confirmed.recoveryCodes === null) throw new Error(JSON.stringify(confirmed));
  return { ...hired, ...begun, ...confirmed, recoveryCodes: confirmed.recoveryCodes };
}

describe('a session', () => {
  it('ends when it is idle, and lives on with use', async () => {
    const { token, staffId } = await hireAndSignIn(house, 'idle');
    expect(await resumes(token, 29)).toBe('resumed');
    expect(await resumes(token, 58)).toBe('resumed');
    expect(await resumes(token, 88)).toBe('30分钟没有操作，已自动退出。请重新登录，草稿都在。');
    // It stays ended, and the audit says by whom: by no one.
    expect(await resumes(token, 59)).toContain('30分钟没有操作');
    const ends = await house.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['actor_id', 'payload'])
        .where('kind', '=', 'staff.session-ended')
        .where('subject_id', '=', staffId)
        .execute(),
    );
    expect(ends).toMatchObject([{ actor_id: null, payload: { why: 'idle' } }]);
  });

  it('ends at the longest however it is used', async () => {
    const { token } = await hireAndSignIn(house, 'long');
    for (let minutes = 20; minutes < 720; minutes += 20) {
      expect(await resumes(token, minutes)).toBe('resumed');
    }
    expect(await resumes(token, 720)).toBe('一次登录最长12小时，时间到了。请重新登录，草稿都在。');
  });

  it('takes new limits at once', async () => {
    const other = await office();
    try {
      const { token } = await hireAndSignIn(other, 'strict');
      await act(other.ledger, other.bodyId, 'setting.changed', uuidv7(), {
        key: 'sign-in.idle-minutes',
        value: 5,
        before: 30,
      });
      const back = await resumeSession(other.ledger, token, at(5));
      expect(back).toMatchObject({ resumed: false, message: expect.stringContaining('5分钟') });
    } finally {
      await other.close();
    }
  });

  it('notes its use once a minute', async () => {
    const { token, signedIn } = await hireAndSignIn(house, 'seen');
    const seen = async () =>
      (
        await house.ledger.read('everything', (tx) =>
          tx
            .selectFrom('sessions')
            .select('last_seen_at')
            .where('session_id', '=', signedIn.session.sessionId)
            .executeTakeFirstOrThrow(),
        )
      ).last_seen_at;
    await resumeSession(house.ledger, token, { ...at(), now: new Date(at().now.getTime() + 59_000) });
    expect(await seen()).toEqual(at().now);
    await resumeSession(house.ledger, token, at(1));
    expect(await seen()).toEqual(at(1).now);
  });

  it('ends with the sign-out, which can be said twice', async () => {
    const hired = await hireAndSignIn(house, 'outer');
    expect((await signOut(own(house.ledger, hired))).done).toBe(true);
    expect(await resumes(hired.token)).toBe('已经退出，请重新登录。');
    expect(await signOut(own(house.ledger, hired))).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
  });

  it('is listed and ended by its person alone', async () => {
    const mine = await hireAndSignIn(house, 'lister');
    const phone = await admitted(
      house.ledger,
      { account: 'lister', password: ownPassword, device: '手机' },
      2,
    );
    const home = await admitted(house.ledger, { account: 'lister', password: ownPassword }, 1);
    const stranger = await hireAndSignIn(house, 'stranger');
    const list = await listOwnSessions(own(house.ledger, mine, 3));
    expect(list.map(({ id, current, device }) => [id, current, device])).toEqual([
      [phone.signedIn.session.sessionId, false, '手机'],
      [home.signedIn.session.sessionId, false, '测试浏览器'],
      [mine.signedIn.session.sessionId, true, '测试浏览器'],
    ]);
    const sessionId = phone.signedIn.session.sessionId;
    expect(await endOwnSessions(own(house.ledger, stranger), { sessionId })).toEqual({ ended: 0 });
    expect(await endOwnSessions(own(house.ledger, mine), { sessionId })).toEqual({ ended: 1 });
    expect(await resumes(phone.token)).toBe('这处登录已经在别处退出，请重新登录。');
    expect(await endOwnSessions(own(house.ledger, mine), {})).toEqual({ ended: 1 });
    expect(await resumes(home.token)).toContain('已经在别处退出');
    expect(await resumes(mine.token)).toBe('resumed');
    expect(await resumes(stranger.token)).toBe('resumed');
  });

  it('is ended by an administrator, with a reason', async () => {
    const one = await hireAndSignIn(house, 'thrown');
    const two = await admitted(house.ledger, { account: 'thrown', password: ownPassword });
    const measure = { actId: uuidv7(), bodyId: house.bodyId, staffId: one.staffId, reason: '电脑丢失' };
    const clerk = { ledger: house.ledger, actor: two.signedIn.actor, ...at() };
    expect(await endSessionsOf(clerk, measure)).toMatchObject({
      done: false,
      refusal: { code: 'not-allowed' },
    });
    expect(await endSessionsOf(house.asBoss(), measure)).toMatchObject({ done: true, ended: 2 });
    expect(await endSessionsOf(house.asBoss(), measure)).toMatchObject({
      done: true,
      repeated: true,
      ended: 0,
    });
    for (const { token } of [one, two]) expect(await resumes(token)).toContain('管理员结束了');
  });
});

describe('changing the own password', () => {
  it('ends the other sessions, gives this one a new token, and forbids the former passwords', async () => {
    const hired = await hireAndSignIn(house, 'changer');
    const context = own(house.ledger, hired);
    const other = await admitted(house.ledger, { account: 'changer', password: ownPassword });
    const actId = uuidv7();
    const input = { actId, oldPassword: ownPassword, newPassword: 'Bi-Shui-66214' };
    const changed = await changePassword(context, input);
    expect(changed).toMatchObject({ done: true, repeated: false, tokens: { token: expect.any(String) } });
    expect(await resumes(other.token)).toBe('密码已经改过，请用新密码重新登录。');
    expect(await resumes(hired.token)).toBe('请先登录。');
    expect(await resumes(changed.tokens?.token ?? '')).toBe('resumed');
    // The same act once more is no wrong try.
    expect(await changePassword(context, input)).toMatchObject({ done: true, repeated: true, tokens: null });
    await admitted(house.ledger, { account: 'changer', password: 'Bi-Shui-66214' });
    for (const newPassword of ['Bi-Shui-66214', ownPassword]) {
      const again = { actId: uuidv7(), oldPassword: 'Bi-Shui-66214', newPassword };
      expect(await changePassword(context, again)).toMatchObject({
        done: false,
        refusal: { code: 'wrong-input', field: 'newPassword' },
      });
    }
  });

  it('forbids as many former passwords as the setting says', async () => {
    const hired = await hireAndSignIn(house, 'former');
    const context = own(house.ledger, hired);
    const words = [1, 2, 3, 4, 5, 6].map((n) => `Qing-Feng-77${n}`);
    let oldPassword = ownPassword;
    for (const newPassword of words.slice(0, 5)) {
      expect((await changePassword(context, { actId: uuidv7(), oldPassword, newPassword })).done).toBe(true);
      oldPassword = newPassword;
    }
    // Five lie between: the own one is the fifth back and still forbidden, the one after is allowed.
    const back = { actId: uuidv7(), oldPassword, newPassword: ownPassword };
    expect((await changePassword(context, back)).done).toBe(false);
    const next = { actId: uuidv7(), oldPassword, newPassword: words[5] ?? '' };
    expect((await changePassword(context, next)).done).toBe(true);
    const now = { actId: uuidv7(), oldPassword: words[5] ?? '', newPassword: ownPassword };
    expect((await changePassword(context, now)).done).toBe(true);
  });

  it('is done once when two tabs send it at once', async () => {
    const hired = await hireAndSignIn(house, 'twotabs');
    const outcomes = await Promise.all(
      ['Bi-Shui-10001', 'Bi-Shui-10002'].map((newPassword) =>
        changePassword(own(house.ledger, hired), { actId: uuidv7(), oldPassword: ownPassword, newPassword }),
      ),
    );
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
  });
});

describe('the second step', () => {
  it('is asked for from the first confirmed code on', async () => {
    const hired = await hireAndSignIn(house, 'stepper');
    const context = own(house.ledger, hired);
    const other = await admitted(house.ledger, { account: 'stepper', password: ownPassword });
    expect(await beginTotp(context, { password: 'Wrong-1-Wrong' })).toMatchObject({ done: false });
    expect(await confirmTotp(context, { actId: uuidv7(), code: '123456' })).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
    const begun = await beginTotp(context, { password: ownPassword });
    if (!begun.done) throw new Error();
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\//u);
    expect(decodeURIComponent(begun.uri)).toContain('甲县政府信息公开:stepper');
    expect(new URL(begun.uri).searchParams.get('secret')).toBe(begun.secret);
    // Begun is not enrolled.
    expect((await signInAs(house.ledger, { account: 'stepper', password: ownPassword })).result).toBe(
      'signed-in',
    );
    expect(await confirmTotp(context, { actId: uuidv7(), code: '12345x' })).toMatchObject({
      done: false,
      refusal: { field: 'code' },
    });
    const actId = uuidv7();
    const confirmed = await confirmTotp(context, { actId, code: codeAt(begun.secret, 0) });
    expect(confirmed.recoveryCodes).toHaveLength(10);
    expect(await resumes(other.token)).toBe('两步验证已经改过，请重新登录。');
    expect(await resumes(hired.token)).toBe('请先登录。');
    expect(await resumes(confirmed.tokens?.token ?? '')).toBe('resumed');
    expect(await confirmTotp(context, { actId, code: '000000' })).toMatchObject({
      done: true,
      repeated: true,
      recoveryCodes: null,
      tokens: null,
    });
    expect(await signInAs(house.ledger, { account: 'stepper', password: ownPassword })).toMatchObject({
      result: 'code-needed',
    });
  });

  it('takes the code of this step and its neighbours, each once', async () => {
    const { secret } = await withTotp('coder');
    const go = (code: string, minutes: number) =>
      signInAs(house.ledger, { account: 'coder', password: ownPassword, code }, minutes);
    expect(await go(codeAt(secret, 10, -2), 10)).toMatchObject({ result: 'refused' });
    expect(await go(codeAt(secret, 10, 2), 10)).toMatchObject({ result: 'refused' });
    expect(await go(codeAt(secret, 10, -1), 10)).toMatchObject({ result: 'signed-in' });
    expect(await go(codeAt(secret, 10, -1), 10)).toMatchObject({ result: 'refused' });
    const both = await Promise.all([go(codeAt(secret, 10), 10), go(codeAt(secret, 10), 10)]);
    expect(both.map(({ result }) => result).toSorted()).toEqual(['refused', 'signed-in']);
    expect(await go(codeAt(secret, 10, 1), 10)).toMatchObject({ result: 'signed-in' });
    expect(await go(codeAt(secret, 10), 10)).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('验证码不对，或者已经用过'),
    });
    const spaced = codeAt(secret, 20).replace(/^(?<a>...)/u, '$<a> ');
    expect(await go(spaced, 20)).toMatchObject({
      result: 'signed-in',
      signedIn: { session: { method: 'password-totp' }, hasTotp: true },
    });
  });

  it('counts wrong codes as wrong tries, however often the password alone is sent between', async () => {
    const { staffId } = await withTotp('guessed');
    const results: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const go = (code?: string) =>
        signInAs(house.ledger, {
          account: 'guessed',
          password: ownPassword,
          ...(code === undefined ? {} : { code }),
        });
      results.push((await go('000000')).result, (await go()).result);
    }
    expect(results).toEqual([
      'refused',
      'code-needed',
      'refused',
      'code-needed',
      'refused',
      'code-needed',
      'refused',
      'code-needed',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    const row = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('staff_secrets').select('failures').where('staff_id', '=', staffId).executeTakeFirst(),
    );
    expect(row?.failures).toBe(5);
  });

  it('takes a recovery code once, even when it is sent twice at once', async () => {
    const { recoveryCodes } = await withTotp('lost');
    const go = (recoveryCode: string) =>
      signInAs(house.ledger, { account: 'lost', password: ownPassword, recoveryCode });
    const [first = '', second = ''] = recoveryCodes;
    const both = await Promise.all([go(first), go(first)]);
    expect(both.map(({ result }) => result).toSorted()).toEqual(['refused', 'signed-in']);
    expect(await go(first)).toMatchObject({ result: 'refused' });
    expect(await go(` ${second.toUpperCase().replace('-', ' ')}`)).toMatchObject({
      result: 'signed-in',
      signedIn: { recoveryCodesLeft: 8, session: { method: 'password-recovery' } },
    });
    expect(await go('aaaaa-aaaaa')).toMatchObject({ result: 'refused' });
  });

  it('has new recovery codes in place of the old', async () => {
    const person = await withTotp('renewer');
    const context = own(house.ledger, person);
    const [old = ''] = person.recoveryCodes;
    const actId = uuidv7();
    const made = await makeRecoveryCodes(context, { actId, password: ownPassword });
    expect(made.recoveryCodes).toHaveLength(10);
    expect(await makeRecoveryCodes(context, { actId, password: ownPassword })).toMatchObject({
      repeated: true,
      recoveryCodes: null,
    });
    const go = (recoveryCode: string) =>
      signInAs(house.ledger, { account: 'renewer', password: ownPassword, recoveryCode });
    expect(await go(old)).toMatchObject({ result: 'refused' });
    expect(await go(made.recoveryCodes?.[0] ?? '')).toMatchObject({ result: 'signed-in' });
    const without = await hireAndSignIn(house, 'without');
    expect(
      await makeRecoveryCodes(own(house.ledger, without), { actId: uuidv7(), password: ownPassword }),
    ).toMatchObject({ done: false, refusal: { code: 'not-now' } });
  });

  it('stays with the old phone until the new one has shown a code', async () => {
    const person = await withTotp('mover');
    const begun = await beginTotp(own(house.ledger, person), { password: ownPassword });
    if (!begun.done) throw new Error();
    const go = (secret: string, minutes: number) =>
      signInAs(
        house.ledger,
        { account: 'mover', password: ownPassword, code: codeAt(secret, minutes) },
        minutes,
      );
    expect(await go(begun.secret, 5)).toMatchObject({ result: 'refused' });
    expect(await go(person.secret, 6)).toMatchObject({ result: 'signed-in' });
    await confirmTotp(own(house.ledger, person, 7), { actId: uuidv7(), code: codeAt(begun.secret, 7) });
    expect(await go(person.secret, 8)).toMatchObject({ result: 'refused' });
    expect(await go(begun.secret, 9)).toMatchObject({ result: 'signed-in' });
  });

  it('is taken off by another administrator, with a reason', async () => {
    const { staffId, tokens } = await withTotp('phoneless');
    const measure = { actId: uuidv7(), bodyId: house.bodyId, staffId, reason: '手机丢失' };
    expect((await removeTotp(house.asBoss(), measure)).done).toBe(true);
    expect(await resumes(tokens?.token ?? '')).toBe('两步验证已经改过，请重新登录。');
    expect(await signInAs(house.ledger, { account: 'phoneless', password: ownPassword })).toMatchObject({
      result: 'signed-in',
      signedIn: { hasTotp: false, recoveryCodesLeft: 0 },
    });
    expect(await removeTotp(house.asBoss(), { ...measure, actId: uuidv7() })).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
    const boss = {
      actId: uuidv7(),
      bodyId: house.bodyId,
      staffId: house.boss.signedIn.actor.staffId,
      reason: 'x',
    };
    expect(await removeTotp(house.asBoss(), boss)).toMatchObject({
      done: false,
      refusal: { code: 'not-allowed' },
    });
  });

  it('is asked of administrators, auditors and the county’s supervisors', async () => {
    const roles: readonly (readonly [RoleId, boolean])[] = [
      ['administrator', true],
      ['auditor', true],
      ['county-supervisor', true],
      ['office-head', false],
    ];
    for (const [role, asked] of roles) {
      const { token } = await hireAndSignIn(house, `asked.${role}`, [role]);
      const back = await resumeSession(house.ledger, token, at());
      expect(back.resumed && back.signedIn.mustEnrolTotp).toBe(asked);
    }
    const enrolled = await withTotp('asked.enrolled', ['auditor']);
    const back = await resumeSession(house.ledger, enrolled.tokens?.token ?? '', at());
    expect(back.resumed && back.signedIn.mustEnrolTotp).toBe(false);
  });

  it('is not asked where the settings waive it', async () => {
    const other = await office();
    try {
      const { token } = other.boss;
      const asked = async () => {
        const back = await resumeSession(other.ledger, token, at());
        return back.resumed && back.signedIn.mustEnrolTotp;
      };
      expect(await asked()).toBe(true);
      const waived = { key: 'sign-in.second-step', value: false, before: true };
      await act(other.ledger, other.bodyId, 'setting.changed', uuidv7(), waived);
      expect(await asked()).toBe(false);
    } finally {
      await other.close();
    }
  });
});

describe('acting for a colleague', () => {
  it('brings the colleague’s roles on the days of the leave, from the first to the last', async () => {
    const day = 24 * 60;
    const head = await house.hire('head', ['office-head'], '王五');
    const auditor = await house.hire('auditor', ['auditor']);
    const deputy = await hireAndSignIn(house, 'deputy');
    const appoint = (absentId: string) => {
      const deputyId = uuidv7();
      return act(house.ledger, house.bodyId, 'deputy.appointed', deputyId, {
        absentId,
        actingId: deputy.staffId,
        from: '2026-11-21' as CivilDate,
        until: '2026-11-22' as CivilDate,
        reason: '休假',
      }).then(() => deputyId);
    };
    const appointed = await appoint(head.staffId);
    // Whoever audits does no casework, whatever was appointed.
    await appoint(auditor.staffId);
    const on = async (minutes: number) => {
      const { signedIn } = await admitted(
        house.ledger,
        { account: 'deputy', password: ownPassword },
        minutes,
      );
      return [signedIn.actor.roles, signedIn.ownRoles, signedIn.actor.actingFor.map(({ name }) => name)];
    };
    // China's midnight is 16:00 in UTC: 15 hours after minute 0.
    const midnight = 15 * 60;
    const alone = [['clerk'], ['clerk'], []];
    const acting = [['clerk', 'office-head'], ['clerk'], ['王五']];
    expect(await on(midnight - 1)).toEqual(alone);
    expect(await on(midnight)).toEqual(acting);
    expect(await on(midnight + 2 * day - 1)).toEqual(acting);
    expect(await on(midnight + 2 * day)).toEqual(alone);
    await act(house.ledger, house.bodyId, 'deputy.ended', appointed, {
      on: '2026-11-22' as CivilDate,
      reason: '提前回来',
    });
    expect((await on(midnight + day - 1))[0]).toEqual(['clerk', 'office-head']);
    expect((await on(midnight + day))[0]).toEqual(['clerk']);
  });
});

it('leaves a ledger that verifies', async () => {
  expect(await verifyLedger(house.ledger)).toMatchObject({ sound: true, faults: [] });
});
