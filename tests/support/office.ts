import { v7 as uuidv7 } from 'uuid';
import type { CivilDate, RoleId } from '../../src/law/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { setUpInstallation } from '../../src/acts/set-up/set-up-installation.ts';
import { addStaff } from '../../src/acts/staff/add-staff.ts';
import { changePassword } from '../../src/acts/sign-in/change-password.ts';
import type { TimedContext } from '../../src/acts/sign-in/moment.ts';
import type { OwnContext } from '../../src/acts/sign-in/own-account.ts';
import { signIn, type Credentials, type SignInResult } from '../../src/acts/sign-in/sign-in.ts';
import type { SignedIn } from '../../src/acts/sign-in/signed-in.ts';
import type { SessionTokens } from '../../src/acts/sign-in/session.ts';
import { freshLedger } from './ledger.ts';

/** A moment: 2026-11-20 at 9 in China, and so many minutes later. */
export const at = (minutes = 0): { readonly now: Date; readonly today: CivilDate } => {
  const now = new Date(Date.UTC(2026, 10, 20, 1, minutes));
  return { now, today: new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as CivilDate };
};

export const bossPassword = 'Luo-Xuan-4471';
export const ownPassword = 'Shan-Qing-2859';

/** 甲县 set up, with its administrator `boss`; second steps are not asked for. */
export async function office() {
  const { ledger, close } = await freshLedger();
  const outcome = await setUpInstallation(
    ledger,
    {
      actId: uuidv7(),
      level: 'county',
      name: '甲县',
      countyName: null,
      siteCode: null,
      account: 'boss',
      personName: '李四',
      password: bossPassword,
    },
    at().now,
  );
  if (!outcome.done) throw new Error(outcome.refusal.message);
  const bodyId = outcome.subjectId;
  const boss = await admitted(ledger, { account: 'boss', password: bossPassword });
  const asBoss = (minutes = 0): TimedContext => ({ ledger, actor: boss.signedIn.actor, ...at(minutes) });
  return {
    ledger,
    close,
    bodyId,
    boss,
    asBoss,
    /** Adds a person, who still has the first password. */
    hire: async (account: string, roles: readonly RoleId[] = ['clerk'], name = '张三') => {
      const added = await addStaff(asBoss(), {
        actId: uuidv7(),
        bodyId,
        account,
        name,
        post: '干事',
        roles,
        phone: null,
      });
      if (!added.done || added.firstPassword === null) throw new Error('not added');
      return { staffId: added.subjectId, account, firstPassword: added.firstPassword };
    },
  };
}

export type Office = Awaited<ReturnType<typeof office>>;

export const signInAs = (
  ledger: Ledger,
  credentials: Partial<Credentials> & { readonly account: string; readonly password: string },
  minutes = 0,
): Promise<SignInResult> =>
  signIn(ledger, { address: '192.0.2.7', device: '测试浏览器', ...credentials }, at(minutes));

/** Signs in; throws unless that is let in. */
export async function admitted(
  ledger: Ledger,
  credentials: Partial<Credentials> & { readonly account: string; readonly password: string },
  minutes = 0,
): Promise<SessionTokens & { readonly signedIn: SignedIn }> {
  const result = await signInAs(ledger, credentials, minutes);
  if (result.result !== 'signed-in') throw new Error(JSON.stringify(result));
  return result;
}

/** What someone who signed in does on the own account. */
export const own = (
  ledger: Ledger,
  { signedIn }: { readonly signedIn: SignedIn },
  minutes = 0,
): OwnContext => ({
  ledger,
  actor: signedIn.actor,
  session: signedIn.session,
  ...at(minutes),
});

/** Adds a person who changes the first password to `ownPassword`, and is signed in. */
export async function hireAndSignIn(house: Office, account: string, roles: readonly RoleId[] = ['clerk']) {
  const { ledger } = house;
  const { firstPassword, staffId } = await house.hire(account, roles);
  const first = await admitted(ledger, { account, password: firstPassword });
  const changed = await changePassword(own(ledger, first), {
    actId: uuidv7(),
    oldPassword: firstPassword,
    newPassword: ownPassword,
  });
  if (!changed.done || changed.tokens === null) throw new Error(JSON.stringify(changed));
  return { staffId, account, signedIn: first.signedIn, ...changed.tokens };
}
