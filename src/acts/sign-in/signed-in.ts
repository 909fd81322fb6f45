import { isRole, type PasswordRules, type RoleId, type SettingValues } from '../../law/index.ts';
import type { BodyLevel } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { Actor } from '../actor.ts';
import { day, hour, minute, type Moment } from './moment.ts';
import { passwordRules } from './password-rules.ts';
import type { Person } from './person.ts';
import { readActor, type ActingFor } from './read-actor.ts';
import type { SessionFacts } from './session.ts';

/** Someone who is signed in, as the desk's frame and the server's gate need them. */
export interface SignedIn {
  readonly actor: Actor & { readonly actingFor: readonly ActingFor[] };
  /** Those of the person alone, without what comes from acting for others. */
  readonly ownRoles: readonly RoleId[];
  readonly account: string;
  readonly post: string;
  readonly body: {
    readonly id: string;
    readonly name: string;
    readonly level: BodyLevel;
    /** Names from the top of the tree down to the body itself. */
    readonly path: readonly string[];
  };
  readonly session: SessionFacts;
  /** When a new sign-in is needed whatever is done; and without doing anything. */
  readonly endsAt: Date;
  readonly idleMinutes: number;
  /** What a new password must have: whoever must change it may read no settings yet. */
  readonly passwordRules: PasswordRules;
  /** Why nothing else is done until the password is changed, as a sentence; null where it need not be. */
  readonly mustChangePassword: string | null;
  /** The role asks for a second step and there is none yet: nothing else until there is. */
  readonly mustEnrolTotp: boolean;
  /** When the password must be changed; null for never. */
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
  moment: Moment,
): Promise<SignedIn> {
  const actor = await readActor(tx, person, moment.today);
  // The provider has its own password and its own second step.
  const byPassword = session.method !== 'oidc';
  return {
    actor,
    ownRoles: person.roles.filter(isRole),
    account: person.account,
    post: person.post,
    body: {
      id: person.bodyId,
      name: person.bodyName,
      level: person.bodyLevel,
      path: await pathNames(tx, person),
    },
    session,
    endsAt: new Date(session.startedAt.getTime() + settings['sign-in.longest-hours'] * hour),
    idleMinutes: settings['sign-in.idle-minutes'],
    passwordRules: passwordRules(settings),
    mustChangePassword: byPassword ? whyChangePassword(person, settings, moment.now) : null,
    mustEnrolTotp: byPassword && person.totpCipher === null && asksSecondStep(actor, settings),
    passwordUntil: passwordUntil(person, settings),
    hasTotp: person.totpCipher !== null,
    recoveryCodesLeft: person.recoveryHashes.length,
  };
}

/** Until when a session lives without being used. */
export const idleUntil = (session: SessionFacts, settings: SettingValues): Date =>
  new Date(session.lastSeenAt.getTime() + settings['sign-in.idle-minutes'] * minute);

async function pathNames(tx: Tx, { bodyPath, bodyName }: Person): Promise<readonly string[]> {
  if (bodyPath.length < 2) return [bodyName];
  const rows = await tx
    .selectFrom('bodies')
    .select(['body_id', 'name'])
    .where('body_id', 'in', bodyPath)
    .execute();
  const names = new Map(rows.map(({ body_id, name }) => [body_id, name]));
  return bodyPath.flatMap((id) => names.get(id) ?? []);
}

function whyChangePassword(person: Person, settings: SettingValues, now: Date): string | null {
  if (person.mustChange) return '现在的密码是管理员设的，请先换成自己的密码。';
  const until = passwordUntil(person, settings);
  return until !== null && until <= now
    ? `密码用了${settings['password.days']}天，已经到期，请先换一个。`
    : null;
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
