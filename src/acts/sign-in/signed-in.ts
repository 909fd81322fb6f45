import type { SettingValues } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { Actor } from '../actor.ts';
import { day, type Moment } from './moment.ts';
import type { Person } from './person.ts';
import { readActor } from './read-actor.ts';
import type { SessionFacts } from './session.ts';

/** Someone who is signed in, as the desk's frame and the server's gate need them. */
export interface SignedIn {
  readonly actor: Actor;
  readonly session: SessionFacts;
  readonly account: string;
  readonly post: string;
  readonly bodyName: string;
  /** Someone else chose the password, or it is older than the settings allow: nothing else until it is changed. */
  readonly mustChangePassword: boolean;
  /** The role asks for a second step and there is none yet: nothing else until there is. */
  readonly mustEnrolTotp: boolean;
  /** On which instant the password must be changed; null for never. */
  readonly passwordUntil: Date | null;
  readonly hasTotp: boolean;
  readonly recoveryCodesLeft: number;
}

/** @param tx a transaction that sees the whole installation */
export async function describeSignedIn(
  tx: Tx,
  person: Person,
  session: SessionFacts,
  settings: SettingValues,
  { now, today }: Moment,
): Promise<SignedIn> {
  const actor = await readActor(tx, person, today);
  const until = passwordUntil(person, settings);
  // The provider has its own password and its own second step.
  const byPassword = session.method !== 'oidc';
  return {
    actor,
    session,
    account: person.account,
    post: person.post,
    bodyName: person.bodyName,
    mustChangePassword: byPassword && (person.mustChange || (until !== null && until <= now)),
    mustEnrolTotp: byPassword && person.totpCipher === null && asksSecondStep(actor, settings),
    passwordUntil: until,
    hasTotp: person.totpCipher !== null,
    recoveryCodesLeft: person.recoveryHashes.length,
  };
}

function passwordUntil({ passwordSetAt }: Person, settings: SettingValues): Date | null {
  const days = settings['password.days'];
  return passwordSetAt === null || days === 0 ? null : new Date(passwordSetAt.getTime() + days * day);
}

function asksSecondStep({ roles }: Actor, settings: SettingValues): boolean {
  return (
    settings['sign-in.second-step'] &&
    roles.some((role) => role === 'administrator' || role === 'auditor' || role === 'county-supervisor')
  );
}
