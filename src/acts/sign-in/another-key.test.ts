import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
import { KeyError, keysFrom } from '../../ledger/keys.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import { beginTotp, confirmTotp } from './enrol-totp.ts';

/** The same data under another SECRET_KEY, as after a restore without the key. */
let house: Office;
let elsewhere: Ledger;
beforeAll(async () => {
  house = await office();
  elsewhere = { ...house.ledger, keys: keysFrom(randomBytes(32)) };
});
afterAll(() => house.close());

const codeAt = (secret: string, minutes: number) =>
  generateSync({ secret, epoch: at(minutes).now.getTime() / 1_000 });

it('costs no try, locks no one, and leaves the recovery codes', async () => {
  const person = await hireAndSignIn(house, 'moved');
  const begun = await beginTotp(own(house.ledger, person), { password: ownPassword });
  if (!begun.done) throw new Error(begun.refusal.message);
  const enrolled = await confirmTotp(own(house.ledger, person), {
    actId: uuidv7(),
    code: codeAt(begun.secret, 0),
  });
  const credentials = { account: 'moved', password: ownPassword };
  for (let tries = 0; tries < 6; tries += 1) {
    const result = await signInAs(elsewhere, { ...credentials, code: codeAt(begun.secret, 5) }, 5);
    expect(result).toEqual({
      result: 'refused',
      message: expect.stringMatching(/密钥.*不算输错.*备用码.*SECRET_KEY/u),
      lockedUntil: null,
      fault: expect.any(KeyError),
    });
  }
  const { failures, acts } = await house.ledger.read('everything', async (tx) => ({
    ...(await tx
      .selectFrom('staff_secrets')
      .select('failures')
      .where('staff_id', '=', person.staffId)
      .executeTakeFirstOrThrow()),
    acts: await tx
      .selectFrom('acts')
      .select(['kind', 'payload'])
      .where('subject_id', '=', person.staffId)
      .orderBy('seq', 'desc')
      .limit(6)
      .execute(),
  }));
  expect(failures).toBe(0);
  expect(acts).toHaveLength(6);
  for (const act of acts) {
    expect(act).toMatchObject({ kind: 'staff.sign-in-refused', payload: { why: 'key', failures: 0 } });
  }
  // A wrong code is not told from a right one, and costs nothing either; a wrong password does.
  expect(await signInAs(elsewhere, { ...credentials, code: '000000' }, 5)).toMatchObject({
    lockedUntil: null,
  });
  expect(
    await signInAs(elsewhere, { account: 'moved', password: 'Wrong-Wrong-1', code: '000000' }, 5),
  ).toMatchObject({
    message: expect.stringContaining('再输错4次'),
  });

  const [recoveryCode = ''] = enrolled.recoveryCodes ?? [];
  const inside = await admitted(elsewhere, { ...credentials, recoveryCode }, 5);
  const anew = await beginTotp(own(elsewhere, inside, 6), { password: ownPassword });
  if (!anew.done) throw new Error(anew.refusal.message);
  const code = codeAt(anew.secret, 6);
  expect(await confirmTotp(own(elsewhere, inside, 6), { actId: uuidv7(), code })).toMatchObject({
    done: true,
  });
  expect(await signInAs(elsewhere, { ...credentials, code: codeAt(anew.secret, 8) }, 8)).toMatchObject({
    result: 'signed-in',
  });
});

it('lets an authenticator that was not yet confirmed begin again', async () => {
  const person = await hireAndSignIn(house, 'between');
  const begun = await beginTotp(own(house.ledger, person), { password: ownPassword });
  if (!begun.done) throw new Error(begun.refusal.message);
  const code = codeAt(begun.secret, 0);
  expect(await confirmTotp(own(elsewhere, person), { actId: uuidv7(), code })).toMatchObject({
    done: false,
    refusal: { code: 'not-now', message: expect.stringContaining('换过密钥') },
  });
});

it('leaves a ledger that verifies', async () => {
  expect(await verifyLedger(house.ledger)).toMatchObject({ sound: true, faults: [] });
});
