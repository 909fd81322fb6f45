import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { SettingValues } from '../../law/index.ts';
import type { SignIn } from '../../ledger/act-kinds.ts';
import { KeyError } from '../../ledger/keys.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { record } from '../perform.ts';
import { howLong, type Moment } from './moment.ts';
import { passwordMatches } from './password.ts';
import { changeSecrets, lockSecrets, readPerson, whyShutOut, type Person } from './person.ts';
import { recoveryHash } from './recovery-codes.ts';
import { recordRefusal } from './refusal-record.ts';
import { openSession, type SessionTokens } from './session.ts';
import { describeSignedIn, type SignedIn } from './signed-in.ts';
import { totpPlace, totpStep } from './totp.ts';
import { lockRules, returnTry, takeTry, takeTryOfStranger, type Try } from './tries.ts';

/** What someone at the sign-in page enters, and from where. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  /** The six digits of the authenticator. */
  readonly code?: string;
  /** Or one of the recovery codes. */
  readonly recoveryCode?: string;
  readonly address: string;
  readonly device: string;
}

/** What came of it. */
export type SignInResult =
  | ({ readonly result: 'signed-in'; readonly signedIn: SignedIn } & SessionTokens)
  /** The password is right; the second step is still to be made. No session as yet. */
  | { readonly result: 'code-needed'; readonly message: string }
  | {
      readonly result: 'refused';
      readonly message: string;
      readonly lockedUntil: Date | null;
      /** The installation is at fault, not the person: for the server's log. */
      readonly fault?: KeyError;
    };

/** Every refusal takes as long, in milliseconds, whatever was looked up for it: the account is not betrayed by it. */
const refusedAfter = 250;

/**
 * Signs someone in by password, and by a second step where they have one. The try is counted before the password is
 * looked at, so that many at once get no more tries than one after the other. What is said of a wrong password is
 * said of an account that is none.
 */
export async function signIn(
  ledger: Ledger,
  credentials: Credentials,
  moment: Moment,
): Promise<SignInResult> {
  const floor = sleep(refusedAfter, undefined, { ref: false });
  const result = await attempt(ledger, credentials, moment);
  if (result.result === 'refused') await floor;
  return result;
}

async function attempt(ledger: Ledger, credentials: Credentials, moment: Moment): Promise<SignInResult> {
  const account = credentials.account.normalize('NFKC').trim().toLowerCase();
  const { person, settings } = await ledger.read('everything', async (tx) => ({
    person: await readPerson(tx, { account }),
    settings: await readSettings(tx),
  }));
  const rules = lockRules(settings);
  const taken =
    person === null
      ? takeTryOfStranger(ledger, account, rules, moment.now)
      : await takeTry(ledger, person, rules, moment.now);
  // A locked account is asked nothing; it takes as long.
  const hashed = taken.allowed && person !== null ? person.passwordHash : null;
  const right = await passwordMatches(hashed, credentials.password);
  if (person === null || !right) {
    if (person !== null) {
      await recordRefusal(ledger, person, taken.allowed ? 'password' : 'locked', credentials.address, taken);
    }
    return notIn(taken, settings, '账号或密码不对', moment);
  }
  const shutOut = whyShutOut(person, moment.today);
  if (shutOut !== null) {
    await returnTry(ledger, person, taken);
    await recordRefusal(ledger, person, shutOut.why, credentials.address, noTry);
    return { result: 'refused', message: shutOut.message, lockedUntil: null };
  }
  if (person.totpCipher !== null && !entered(credentials.code) && !entered(credentials.recoveryCode)) {
    await returnTry(ledger, person, taken);
    return { result: 'code-needed', message: '请输入手机验证器上的6位数字；手机不在身边的，可以用备用码。' };
  }
  const admitted = await admit(ledger, person, credentials, settings, moment);
  if (admitted.result === 'wrong-key') {
    await returnTry(ledger, person, taken);
    await recordRefusal(ledger, person, 'key', credentials.address, noTry);
    return { result: 'refused', message: wrongKey, lockedUntil: null, fault: admitted.fault };
  }
  if (admitted.result !== 'wrong-code') return admitted;
  await recordRefusal(ledger, person, 'code', credentials.address, taken);
  return notIn(taken, settings, '验证码不对，或者已经用过', moment);
}

const noTry: Try = { allowed: true, failures: 0, lockedUntil: null };

/** The secret of the authenticator does not open: after a restore without its key, mostly. */
const wrongKey =
  '服务器的密钥和开启两步验证时的不同，验证器上的数字核对不了，这一次不算输错。请改用备用码登录。没有备用码的，请系统管理员核对SECRET_KEY或keys文件夹里的密钥文件，或者解除您的两步验证。';

const entered = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

function notIn(taken: Try, settings: SettingValues, what: string, { now }: Moment): SignInResult {
  if (!taken.allowed) {
    const message = `连续输错${settings['sign-in.tries']}次，账号已锁定，${howLong(now, taken.lockedUntil)}后可以再登录。着急的，请找系统管理员解锁。`;
    return { result: 'refused', message, lockedUntil: taken.lockedUntil };
  }
  if (taken.lockedUntil !== null) {
    const message = `${what}。账号已锁定，${howLong(now, taken.lockedUntil)}后可以再登录。着急的，请找系统管理员解锁。`;
    return { result: 'refused', message, lockedUntil: taken.lockedUntil };
  }
  const left = settings['sign-in.tries'] - taken.failures;
  return {
    result: 'refused',
    message: `${what}，请核对后再输。再输错${left}次，账号会锁定。`,
    lockedUntil: null,
  };
}

/** Thrown inside the act by a code that is wrong. */
const wrongCode: Refusal = refuse('wrong-input', 'code');

/** The second step where there is one, and the session: one act, so that a code counts once even when sent twice. */
async function admit(
  ledger: Ledger,
  person: Person,
  credentials: Credentials,
  settings: SettingValues,
  moment: Moment,
): Promise<
  | SignInResult
  | { readonly result: 'wrong-code' }
  | { readonly result: 'wrong-key'; readonly fault: KeyError }
> {
  let opened: Awaited<ReturnType<typeof openSession>> | null = null;
  const admission = record(ledger, {
    bodies: 'everything',
    bodyId: person.bodyId,
    actId: uuidv7(),
    kind: 'staff.signed-in',
    actorId: person.staffId,
    decide: async (tx) => {
      const method = await secondStep(tx, ledger, person, credentials, moment);
      if (method === null) return wrongCode;
      await changeSecrets(tx, person).set({ failures: 0, locked_until: null }).execute();
      const { address, device } = credentials;
      opened = await openSession(tx, person, { method, address, device, now: moment.now });
      const payload = { sessionId: opened.session.sessionId, method, address: opened.session.address };
      return [{ kind: 'staff.signed-in', subjectId: person.staffId, payload }];
    },
  });
  const outcome = await admission.catch((error: unknown) => {
    if (error instanceof KeyError) return error;
    throw error;
  });
  if (outcome instanceof KeyError) return { result: 'wrong-key', fault: outcome };
  const done = opened as Awaited<ReturnType<typeof openSession>> | null;
  if (!outcome.done || done === null) return { result: 'wrong-code' };
  const signedIn = await ledger.read('everything', async (tx) =>
    describeSignedIn(
      tx,
      (await readPerson(tx, { staffId: person.staffId })) ?? person,
      done.session,
      settings,
      moment,
    ),
  );
  return { result: 'signed-in', signedIn, ...done.tokens };
}

/** How the person signed in, the code used up; null where it is wrong, or was used a moment ago. @throws KeyError */
async function secondStep(
  tx: Tx,
  ledger: Ledger,
  person: Person,
  { code, recoveryCode }: Credentials,
  { now }: Moment,
): Promise<SignIn['method'] | null> {
  const secrets = await lockSecrets(tx, person);
  // Changed or taken away since it was looked at: it proves nothing any more.
  if (secrets.password_hash !== person.passwordHash) return null;
  if (secrets.totp_cipher === null) return 'password';
  if (entered(code)) {
    const secret = ledger.keys.open(secrets.totp_cipher, totpPlace(person));
    const step = totpStep(secret, code, secrets.totp_last_step, now);
    if (step === null) return null;
    await changeSecrets(tx, person).set({ totp_last_step: step }).execute();
    return 'password-totp';
  }
  if (!entered(recoveryCode)) return null;
  const used = recoveryHash(recoveryCode);
  if (!secrets.recovery_hashes.includes(used)) return null;
  await changeSecrets(tx, person)
    .set({ recovery_hashes: secrets.recovery_hashes.filter((each) => each !== used) })
    .execute();
  return 'password-recovery';
}
