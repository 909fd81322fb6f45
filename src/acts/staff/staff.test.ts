import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../law/index.ts';
import { act, body } from '../../../tests/support/ledger.ts';
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
import { beginTotp } from '../sign-in/enrol-totp.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { resumeSession } from '../sign-in/resume-session.ts';
import { addStaff, type NewStaff } from './add-staff.ts';
import { changeStaff } from './change-staff.ts';
import { endSessionsOf } from './end-sessions.ts';
import { letStaffLeave } from './let-staff-leave.ts';
import { linkProvider } from './link-provider.ts';
import { removeTotp } from './remove-totp.ts';
import { resetPassword } from './reset-password.ts';
import { revealPhone } from './reveal-phone.ts';
import { setRoles } from './set-roles.ts';
import { unlockStaff } from './unlock-staff.ts';

let house: Office;
beforeAll(async () => {
  house = await office();
});
afterAll(() => house.close());

const newcomer = (change: Partial<NewStaff> = {}): NewStaff => ({
  actId: uuidv7(),
  bodyId: house.bodyId,
  account: 'zhangsan',
  name: '张三',
  post: '党政综合办干事',
  roles: ['clerk'],
  phone: '13900001234',
  ...change,
});

const rowOf = (staffId: string) =>
  house.ledger.read('everything', (tx) =>
    tx.selectFrom('staff').selectAll().where('staff_id', '=', staffId).executeTakeFirst(),
  );

const measure = (staffId: string) => ({
  actId: uuidv7(),
  bodyId: house.bodyId,
  staffId,
  reason: '工作需要',
});

describe('adding staff', () => {
  it('shows a first password once, and keeps the telephone apart', async () => {
    const input = newcomer();
    const added = await addStaff(house.asBoss(), input);
    expect(added).toMatchObject({ done: true, repeated: false, firstPassword: expect.stringMatching(/-/u) });
    if (!added.done) return;
    expect(await rowOf(added.subjectId)).toMatchObject({
      account: 'zhangsan',
      name: '张三',
      roles: ['clerk'],
      phone_id: expect.any(String),
    });
    const again = await addStaff(house.asBoss(), input);
    expect(again).toEqual({ done: true, subjectId: added.subjectId, repeated: true, firstPassword: null });
    await admitted(house.ledger, { account: 'zhangsan', password: added.firstPassword ?? '' });
    const seen = { ...measure(added.subjectId), reason: '通知加班' };
    expect(await revealPhone(house.asBoss(), seen)).toMatchObject({ done: true, phone: '13900001234' });
    const looked = await house.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['subject_id', 'payload'])
        .where('kind', '=', 'personal.revealed')
        .execute(),
    );
    expect(looked).toMatchObject([
      { subject_id: added.subjectId, payload: { what: 'phone', reason: '通知加班' } },
    ]);
  });

  it('takes each account once in the whole installation, also when two come at once', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => addStaff(house.asBoss(), newcomer({ account: 'twin' }))),
    );
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
    expect(outcomes.flatMap((each) => (each.done ? [] : [each.refusal.field]))).toEqual([
      'account',
      'account',
    ]);
    // Also where the other stands in a body that the administrator does not see.
    const village = await body(house.ledger, '丙村', 'village', house.bodyId);
    const chief = await house.hire('village.chief', ['administrator']);
    const low: TimedContext = {
      ledger: house.ledger,
      ...at(),
      actor: {
        staffId: chief.staffId,
        bodyId: village,
        name: '张三',
        roles: ['administrator'],
        bodiesBelow: [],
        actingFor: [],
      },
    };
    expect(await addStaff(low, newcomer({ bodyId: village, account: 'twin' }))).toMatchObject({
      done: false,
      refusal: { code: 'wrong-input', field: 'account' },
    });
  });

  it('is the administrator’s, in bodies of the own tree that still stand', async () => {
    const { signedIn } = await hireAndSignIn(house, 'no.admin', ['office-head']);
    const asHead: TimedContext = { ledger: house.ledger, actor: signedIn.actor, ...at() };
    expect(await addStaff(asHead, newcomer({ account: 'never' }))).toMatchObject({
      done: false,
      refusal: { code: 'not-allowed' },
    });
    const elsewhere = await body(house.ledger, '丁县');
    expect(await addStaff(house.asBoss(), newcomer({ account: 'never', bodyId: elsewhere }))).toMatchObject({
      done: false,
      refusal: { code: 'not-found' },
    });
    const closed = await body(house.ledger, '戊镇', 'township', house.bodyId);
    await act(house.ledger, closed, 'body.closed', closed, { on: '2026-11-19' as CivilDate, reason: '合并' });
    const { signedIn: now } = await admitted(house.ledger, { account: 'boss', password: bossPassword });
    const asBoss: TimedContext = { ledger: house.ledger, actor: now.actor, ...at() };
    expect(await addStaff(asBoss, newcomer({ account: 'never', bodyId: closed }))).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
  });

  it('says what will not do', async () => {
    const roles = ['administrator', 'clerk'] as const;
    for (const [change, field] of [
      [{ account: 'Z S' }, 'account'],
      [{ name: '' }, 'name'],
      [{ post: '字'.repeat(61) }, 'post'],
      [{ post: '一\n二' }, 'post'],
      [{ phone: '打电话' }, 'phone'],
      [{ roles: [] }, 'roles'],
      [{ roles }, 'roles'],
    ] as const) {
      expect(await addStaff(house.asBoss(), newcomer({ account: 'other', ...change }))).toMatchObject({
        done: false,
        refusal: { code: 'wrong-input', field },
        firstPassword: null,
      });
    }
  });
});

describe('changing staff', () => {
  it('keeps, replaces or erases the telephone', async () => {
    const added = await addStaff(house.asBoss(), newcomer({ account: 'phoned' }));
    if (!added.done) throw new Error();
    const staffId = added.subjectId;
    const change = (phone: Parameters<typeof changeStaff>[1]['phone']) =>
      changeStaff(house.asBoss(), {
        actId: uuidv7(),
        bodyId: house.bodyId,
        staffId,
        name: '张珊',
        post: '副主任',
        phone,
      });
    const before = (await rowOf(staffId))?.phone_id;
    await change('keep');
    expect(await rowOf(staffId)).toMatchObject({ name: '张珊', post: '副主任', phone_id: before });
    await change({ number: '0755-1234567' });
    expect(await revealPhone(house.asBoss(), measure(staffId))).toMatchObject({ phone: '0755-1234567' });
    await change({ number: null });
    expect((await rowOf(staffId))?.phone_id).toBeNull();
    expect(await revealPhone(house.asBoss(), measure(staffId))).toMatchObject({
      done: false,
      refusal: { code: 'not-now' },
    });
    const kept = await house.ledger.read('everything', (tx) =>
      tx
        .selectFrom('personal_data')
        .select(['cipher', 'erased_at'])
        .where('data_id', '=', before ?? null)
        .executeTakeFirst(),
    );
    expect(kept).toEqual({ cipher: null, erased_at: expect.any(Date) });
  });
});

describe('setting roles', () => {
  it('takes effect at the next request', async () => {
    const { staffId, token } = await hireAndSignIn(house, 'riser');
    const roles = ['clerk', 'reviewer-1', 'clerk'] as const;
    expect((await setRoles(house.asBoss(), { ...measure(staffId), roles })).done).toBe(true);
    const back = await resumeSession(house.ledger, token, at());
    expect(back.resumed && back.signedIn.ownRoles).toEqual(['clerk', 'reviewer-1']);
    expect(await setRoles(house.asBoss(), { ...measure(staffId), roles })).toMatchObject({
      done: false,
      refusal: { code: 'wrong-input', field: 'roles' },
    });
  });

  it('is never of the own roles', async () => {
    const boss = house.boss.signedIn.actor.staffId;
    expect(await setRoles(house.asBoss(), { ...measure(boss), roles: ['clerk'] })).toMatchObject({
      done: false,
      refusal: { code: 'not-allowed' },
    });
  });

  it('leaves one administrator', async () => {
    const other = await office();
    try {
      const deputy = await hireAndSignIn(other, 'deputy', ['clerk']);
      const boss = other.boss.signedIn.actor;
      // Whoever acts for the only administrator.
      const actor = { ...deputy.signedIn.actor, roles: ['administrator'] as const };
      const acting: TimedContext = { ledger: other.ledger, actor, ...at() };
      const input = { bodyId: other.bodyId, staffId: boss.staffId, roles: ['clerk'] as const, reason: 'x' };
      expect(await setRoles(acting, { ...input, actId: uuidv7() })).toMatchObject({
        done: false,
        refusal: { code: 'not-now' },
      });
      await other.hire('second', ['administrator']);
      expect(await setRoles(acting, { ...input, actId: uuidv7() })).toMatchObject({ done: true });
    } finally {
      await other.close();
    }
  });
});

describe('resetting a password', () => {
  it('ends the sessions, unlocks, and asks for a new one', async () => {
    const { staffId, token, account } = await hireAndSignIn(house, 'forgetter');
    for (let tries = 0; tries < 5; tries += 1) {
      await signInAs(house.ledger, { account, password: 'Wrong-Wrong-1' });
    }
    const input = measure(staffId);
    const reset = await resetPassword(house.asBoss(), input);
    expect(reset).toMatchObject({ done: true, firstPassword: expect.any(String) });
    expect(await resetPassword(house.asBoss(), input)).toMatchObject({ repeated: true, firstPassword: null });
    expect(await resumeSession(house.ledger, token, at())).toMatchObject({ resumed: false });
    expect(await signInAs(house.ledger, { account, password: ownPassword })).toMatchObject({
      result: 'refused',
    });
    const { signedIn } = await admitted(house.ledger, { account, password: reset.firstPassword ?? '' });
    expect(signedIn.mustChangePassword).not.toBeNull();
    const boss = measure(house.boss.signedIn.actor.staffId);
    expect(await resetPassword(house.asBoss(), boss)).toMatchObject({ done: false });
  });
});

describe('every act on staff', () => {
  const every = {
    changeStaff: (context: TimedContext, m: ReturnType<typeof measure>) =>
      changeStaff(context, { ...m, name: '王五', post: '', phone: 'keep' }),
    setRoles: (context: TimedContext, m: ReturnType<typeof measure>) =>
      setRoles(context, { ...m, roles: ['proofreader'] }),
    resetPassword,
    removeTotp,
    unlockStaff,
    letStaffLeave,
    linkProvider: (context: TimedContext, m: ReturnType<typeof measure>) =>
      linkProvider(context, { ...m, issuer: 'https://id.example', subject: m.staffId }),
    endSessionsOf,
    revealPhone,
  } as const;

  it('is refused to who is no administrator, to the administrator of another body, and for nobody', async () => {
    const target = await hireAndSignIn(house, 'target');
    const auditor = await hireAndSignIn(house, 'the.auditor', ['auditor']);
    const elsewhere = await body(house.ledger, '己县');
    const foreign = {
      ...house.boss.signedIn.actor,
      bodyId: elsewhere,
      bodiesBelow: [],
    };
    const before = await rowOf(target.staffId);
    for (const [name, perform] of Object.entries(every)) {
      for (const actor of [auditor.signedIn.actor, target.signedIn.actor]) {
        const context: TimedContext = { ledger: house.ledger, actor, ...at() };
        expect(await perform(context, measure(target.staffId)), name).toMatchObject({
          done: false,
          refusal: { code: 'not-allowed' },
        });
      }
      const context: TimedContext = { ledger: house.ledger, actor: foreign, ...at() };
      expect(await perform(context, measure(target.staffId)), name).toMatchObject({
        done: false,
        refusal: { code: 'not-found' },
      });
      // The right chain named for a person of another body.
      const mixed = { ...measure(target.staffId), bodyId: elsewhere };
      const outcome = await perform(context, mixed);
      expect(outcome.done, name).toBe(false);
      const nobody = await perform(house.asBoss(), measure(uuidv7()));
      expect(nobody.done, name).toBe(false);
    }
    expect(await rowOf(target.staffId)).toEqual(before);
    expect(await resumeSession(house.ledger, target.token, at())).toMatchObject({ resumed: true });
  });

  it('that departs from the ordinary needs a reason', async () => {
    const target = await hireAndSignIn(house, 'reasoned');
    const measures = {
      setRoles: every.setRoles,
      resetPassword,
      removeTotp,
      unlockStaff,
      letStaffLeave,
      endSessionsOf,
      revealPhone,
    };
    for (const [name, perform] of Object.entries(measures)) {
      expect(await perform(house.asBoss(), { ...measure(target.staffId), reason: ' ' }), name).toMatchObject({
        done: false,
        refusal: { code: 'wrong-input', field: 'reason' },
      });
    }
  });

  it('is recorded once under one act id', async () => {
    const target = await hireAndSignIn(house, 'repeated');
    const changes = ['changeStaff', 'setRoles', 'resetPassword', 'linkProvider'] as const;
    for (const name of changes) {
      const input = measure(target.staffId);
      const outcomes = await Promise.all([
        every[name](house.asBoss(), input),
        every[name](house.asBoss(), input),
      ]);
      expect(
        outcomes.filter((each) => each.done && each.repeated),
        name,
      ).toHaveLength(1);
      expect(
        outcomes.every(({ done }) => done),
        name,
      ).toBe(true);
      const other = changes.find((each) => each !== name) ?? 'setRoles';
      expect(await every[other](house.asBoss(), { ...input }), name).toMatchObject({
        done: false,
        refusal: { code: 'act-id-used' },
      });
    }
  });
});

describe('secrets', () => {
  it('stand in no act and, but for hashes and ciphers, nowhere in the database', async () => {
    const added = await addStaff(house.asBoss(), newcomer({ account: 'scanned', phone: '13712345678' }));
    const first = await admitted(house.ledger, { account: 'scanned', password: added.firstPassword ?? '' });
    const begun = await beginTotp(own(house.ledger, first), { password: added.firstPassword ?? '' });
    await signInAs(house.ledger, { account: 'scanned', password: 'Typed-In-Wrong-1' });
    const secret = begun.done ? begun.secret : '';
    const secrets = [
      added.firstPassword ?? '',
      'Typed-In-Wrong-1',
      first.token,
      secret,
      '13712345678',
      bossPassword,
    ];
    expect(secrets.every((each) => each.length > 8)).toBe(true);
    const tables = [
      'acts',
      'staff',
      'staff_secrets',
      'sessions',
      'personal_data',
      'outbox',
      'drafts',
    ] as const;
    for (const table of tables) {
      const rows = await house.ledger.read('everything', (tx) => tx.selectFrom(table).selectAll().execute());
      const text = JSON.stringify(rows, (_, value: unknown) =>
        value instanceof Object && 'type' in value && value.type === 'Buffer' && 'data' in value
          ? Buffer.from(value.data as number[]).toString('latin1')
          : value,
      );
      if (table === 'acts') expect(text).toContain('scanned');
      for (const each of secrets) expect(text, table).not.toContain(each);
      if (table === 'acts') expect(text).not.toContain(first.csrfToken);
    }
  });
});

it('leaves a ledger that verifies', async () => {
  expect(await verifyLedger(house.ledger)).toMatchObject({ sound: true, faults: [] });
});
