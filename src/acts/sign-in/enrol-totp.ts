import { KeyError, type Keys } from '../../ledger/keys.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform } from '../perform.ts';
import { doneBefore, faultOfProof, type OwnContext } from './own-account.ts';
import { changeSecrets, lockSecrets, readPerson } from './person.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { endSessions, renewTokens, type SessionTokens } from './session.ts';
import { newTotpSecret, totpPlace, totpStep, totpUri } from './totp.ts';

const nobody = refuse('not-found', '没有找到这个账号。请重新登录。');

/** A secret for an authenticator, or why there is none. It counts from the first right code on. */
export async function beginTotp(
  context: OwnContext,
  { password }: { readonly password: string },
): Promise<
  | { readonly done: true; readonly secret: string; readonly uri: string }
  | { readonly done: false; readonly refusal: Refusal }
> {
  const { ledger, actor } = context;
  const { bodyId, staffId } = actor;
  const person = await ledger.read({ bodies: [bodyId] }, (tx) => readPerson(tx, { staffId }));
  if (person === null) return { done: false, refusal: nobody };
  const fault = await faultOfProof(context, person, password, 'password');
  if (fault !== null) return { done: false, refusal: fault };
  const secret = newTotpSecret();
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    changeSecrets(tx, person)
      .set({ totp_pending_cipher: ledger.keys.seal(secret, totpPlace(person)) })
      .execute(),
  );
  return { done: true, secret, uri: totpUri(secret, `${person.bodyName}政府信息公开`, person.account) };
}

/** An outcome with what is shown once; null where nothing was done now. */
export type WithRecoveryCodes = Outcome & {
  readonly recoveryCodes: readonly string[] | null;
  readonly tokens: SessionTokens | null;
};

/**
 * Makes the new authenticator count, with a code that it shows. The other sign-ins end, this one gets a new token, and
 * there are ten new recovery codes.
 */
export async function confirmTotp(
  context: OwnContext,
  { actId, code }: { readonly actId: string; readonly code: string },
): Promise<WithRecoveryCodes> {
  const { ledger, actor, now, session } = context;
  const { bodyId, staffId } = actor;
  const recoveryCodes = newRecoveryCodes();
  let tokens: SessionTokens | null = null;
  const outcome = await perform(
    context,
    { permission: 'own-account', bodyId, actId, kind: 'staff.totp-enrolled' },
    async (tx) => {
      const person = await readPerson(tx, { staffId });
      if (person === null) return nobody;
      const { totp_pending_cipher: pending } = await lockSecrets(tx, person);
      if (pending === null) return refuse('not-now', '还没有取得密钥，请从第一步重新开始。');
      const secret = openPending(ledger.keys, pending, totpPlace(person));
      if (secret === null) return refuse('not-now', '服务器换过密钥，请从第一步重新开始。');
      const step = totpStep(secret, code, null, now);
      if (step === null) {
        return refuse('wrong-input', '数字不对。请看手机时间是否准确，再输验证器上现在的6位数字。', 'code');
      }
      await changeSecrets(tx, person)
        .set({
          totp_cipher: pending,
          totp_pending_cipher: null,
          totp_last_step: step,
          recovery_hashes: recoveryCodes.map(recoveryHash),
        })
        .execute();
      const ended = await endSessions(tx, person, { except: session.sessionId }, { why: 'second-step', now });
      tokens = await renewTokens(tx, session);
      const payload = { recoveryCodes: recoveryCodes.length };
      return [{ kind: 'staff.totp-enrolled', subjectId: staffId, payload }, ...ended];
    },
  );
  const shown = outcome.done && !outcome.repeated;
  return { ...outcome, recoveryCodes: shown ? recoveryCodes : null, tokens: shown ? tokens : null };
}

/** The secret; null where it was sealed before the installation's key changed: a new one is soon made. */
function openPending(keys: Keys, sealed: Buffer, place: string): string | null {
  try {
    return keys.open(sealed, place);
  } catch (error) {
    if (error instanceof KeyError) return null;
    throw error;
  }
}

/** Ten new recovery codes; those before count no more. */
export async function makeRecoveryCodes(
  context: OwnContext,
  { actId, password }: { readonly actId: string; readonly password: string },
): Promise<Outcome & { readonly recoveryCodes: readonly string[] | null }> {
  const { ledger, actor } = context;
  const { bodyId, staffId } = actor;
  const before = await doneBefore(context, actId);
  if (before !== null) return { ...before, recoveryCodes: null };
  const person = await ledger.read({ bodies: [bodyId] }, (tx) => readPerson(tx, { staffId }));
  const fault =
    person === null
      ? nobody
      : person.totpCipher === null
        ? refuse('not-now', '还没有开启两步验证，用不到备用码。')
        : await faultOfProof(context, person, password, 'password');
  if (fault !== null || person === null) {
    return { done: false, refusal: fault ?? nobody, recoveryCodes: null };
  }
  const recoveryCodes = newRecoveryCodes();
  const outcome = await perform(
    context,
    { permission: 'own-account', bodyId, actId, kind: 'staff.recovery-codes-made' },
    async (tx) => {
      const { totp_cipher: cipher } = await lockSecrets(tx, person);
      if (cipher === null) return refuse('not-now', '两步验证刚刚解除了，用不到备用码。');
      await changeSecrets(tx, person)
        .set({ recovery_hashes: recoveryCodes.map(recoveryHash) })
        .execute();
      const payload = { recoveryCodes: recoveryCodes.length };
      return [{ kind: 'staff.recovery-codes-made', subjectId: staffId, payload }];
    },
  );
  return { ...outcome, recoveryCodes: outcome.done && !outcome.repeated ? recoveryCodes : null };
}
