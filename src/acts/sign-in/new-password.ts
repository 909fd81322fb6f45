import { faultsOfPassword, type SettingValues } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { matchesAny } from './password.ts';
import { passwordRules } from './password-rules.ts';
import { changeSecrets, type Person } from './person.ts';

/** Why a password that a person chose will not do; null where it will. */
export function faultOfNewPassword(
  password: string,
  settings: SettingValues,
  account: string,
  field = 'password',
): Refusal | null {
  const faults = faultsOfPassword(password, passwordRules(settings), [account]);
  return faults.length === 0 ? null : refuse('wrong-input', `${faults.join('；')}。`, field);
}

/** True where the password is the present one or one of those that the settings forbid to use again. */
export function usedBefore(person: Person, password: string, settings: SettingValues): Promise<boolean> {
  const { passwordHash, formerHashes } = person;
  const former = formerHashes.slice(0, settings['password.remembered']);
  return matchesAny(passwordHash === null ? former : [passwordHash, ...former], password);
}

/** Sets a password whose hash was made before the transaction began, and keeps the one before as a former one. */
export async function setPassword(
  tx: Tx,
  person: Person,
  password: { readonly hash: string; readonly mustChange: boolean; readonly now: Date },
): Promise<void> {
  const former =
    person.passwordHash === null ? person.formerHashes : [person.passwordHash, ...person.formerHashes];
  await changeSecrets(tx, person)
    .set({
      password_hash: password.hash,
      password_set_at: password.now,
      former_hashes: former.slice(0, mostRemembered),
      must_change: password.mustChange,
      failures: 0,
      locked_until: null,
    })
    .execute();
}

/** As many as the setting `password.remembered` can ask for. */
const mostRemembered = 24;

/** Lets a person who is being added in this transaction sign in with a password. */
export async function firstSecrets(
  tx: Tx,
  person: { readonly bodyId: string; readonly staffId: string },
  password: { readonly hash: string; readonly mustChange: boolean; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('staff_secrets')
    .values({
      body_id: person.bodyId,
      staff_id: person.staffId,
      password_hash: password.hash,
      password_set_at: password.now,
      must_change: password.mustChange,
    })
    .execute();
}
