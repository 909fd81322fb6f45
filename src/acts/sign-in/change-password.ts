import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform } from '../perform.ts';
import { faultOfNewPassword, setPassword, usedBefore } from './new-password.ts';
import { doneBefore, faultOfProof, type OwnContext } from './own-account.ts';
import { hashPassword } from './password.ts';
import { lockSecrets, readPerson } from './person.ts';
import { endSessions, renewTokens, type SessionTokens } from './session.ts';

/** An outcome with the session's new tokens; null where nothing was done now. */
export type WithTokens = Outcome & { readonly tokens: SessionTokens | null };

/**
 * Changes the own password. The other sign-ins of the person end, and this session goes on under a new token: whoever
 * has the old one has nothing.
 */
export async function changePassword(
  context: OwnContext,
  input: { readonly actId: string; readonly oldPassword: string; readonly newPassword: string },
): Promise<WithTokens> {
  const { ledger, actor, now, session } = context;
  const { bodyId, staffId } = actor;
  const before = await doneBefore(context, input.actId);
  if (before !== null) return { ...before, tokens: null };
  const { person, settings } = await ledger.read({ bodies: [bodyId] }, async (tx) => ({
    person: await readPerson(tx, { staffId }),
    settings: await readSettings(tx),
  }));
  const none: WithTokens = {
    done: false,
    refusal: refuse('not-now', '这个账号没有密码，用统一身份认证登录。'),
    tokens: null,
  };
  if (person === null || person.passwordHash === null) return none;
  const fault =
    faultOfNewPassword(input.newPassword, settings, person.account, 'newPassword') ??
    (await faultOfProof(context, person, input.oldPassword, 'oldPassword'));
  if (fault !== null) return { done: false, refusal: fault, tokens: null };
  if (await usedBefore(person, input.newPassword, settings)) {
    const refusal = refuse(
      'wrong-input',
      '新密码不能和现在的密码、最近用过的密码相同，请换一个。',
      'newPassword',
    );
    return { done: false, refusal, tokens: null };
  }
  const hash = await hashPassword(input.newPassword);
  let tokens: SessionTokens | null = null;
  const outcome = await perform(
    context,
    { permission: 'own-account', bodyId, actId: input.actId, kind: 'staff.password-set' },
    async (tx) => {
      const secrets = await lockSecrets(tx, person);
      if (secrets.password_hash !== person.passwordHash) {
        return refuse('stale', '密码刚刚在别处改过，这次没有改。请用新密码重新登录。');
      }
      await setPassword(tx, person, { hash, mustChange: false, now });
      const ended = await endSessions(tx, person, { except: session.sessionId }, { why: 'password', now });
      tokens = await renewTokens(tx, session);
      return [{ kind: 'staff.password-set', subjectId: staffId, payload: { by: 'self' } }, ...ended];
    },
  );
  return { ...outcome, tokens: outcome.done ? tokens : null };
}
