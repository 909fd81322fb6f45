import { afterEach, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { setUpInstallation } from '../set-up/set-up-installation.ts';
import { addStaff } from '../staff/add-staff.ts';
import { resumeSession } from './resume-session.ts';
import { signIn } from './sign-in.ts';

const at = { now: new Date('2026-11-20T01:00:00Z'), today: '2026-11-20' as const };
let house: TestLedger | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});
describe('signing in', () => {
  it('goes from the set-up to a session', async () => {
    house = await freshLedger();
    const { ledger } = house;
    const set = await setUpInstallation(
      ledger,
      {
        actId: uuidv7(),
        level: 'county',
        name: '甲县',
        countyName: null,
        siteCode: null,
        account: 'boss',
        personName: '李四',
        password: 'Luo-Xuan-4471',
      },
      at.now,
    );
    expect(set.done).toBe(true);
    const result = await signIn(
      ledger,
      { account: ' Boss', password: 'Luo-Xuan-4471', address: '::1', device: 'x' },
      at,
    );
    if (result.result !== 'signed-in') throw new Error(JSON.stringify(result));
    expect(result.signedIn.mustEnrolTotp).toBe(true);
    const back = await resumeSession(ledger, result.token, at);
    expect(back).toEqual({ resumed: true, signedIn: result.signedIn, csrfToken: result.csrfToken });
    const added = await addStaff(
      { ledger, actor: result.signedIn.actor, ...at },
      {
        actId: uuidv7(),
        bodyId: result.signedIn.body.id,
        account: 'zhang',
        name: '张三',
        post: '',
        roles: ['clerk'],
        phone: '13800000000',
      },
    );
    expect(added.done).toBe(true);
    const other = await signIn(
      ledger,
      { account: 'zhang', password: added.firstPassword ?? '', address: '::1', device: 'x' },
      at,
    );
    expect(other).toMatchObject({
      result: 'signed-in',
      signedIn: { mustEnrolTotp: false, mustChangePassword: expect.any(String) },
    });
    expect(
      await signIn(ledger, { account: 'zhang', password: 'no', address: '::1', device: 'x' }, at),
    ).toMatchObject({ result: 'refused' });
  });
});
