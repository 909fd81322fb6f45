import { sql } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { BodyLevel } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** One of the staff with how they prove who they are. Stays inside the signing in. */
export interface Person {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyLevel: BodyLevel;
  /** From the top of the tree down to the own body. */
  readonly bodyPath: readonly string[];
  readonly bodyClosedOn: CivilDate | null;
  readonly staffId: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly string[];
  readonly leftOn: CivilDate | null;
  readonly passwordHash: string | null;
  readonly passwordSetAt: Date | null;
  readonly formerHashes: readonly string[];
  readonly mustChange: boolean;
  /** Secret of the authenticator, sealed; null where there is none. */
  readonly totpCipher: Buffer | null;
  /** A new one that no code has confirmed yet. */
  readonly totpPendingCipher: Buffer | null;
  readonly totpLastStep: number | null;
  readonly recoveryHashes: readonly string[];
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** By what a person is looked for: the name for signing in, the id, or who they are at a provider. */
export type PersonKey =
  | { readonly account: string }
  | { readonly staffId: string }
  | { readonly issuer: string; readonly subject: string };

/** The person; null where there is none in the transaction's scope. */
export async function readPerson(tx: Tx, key: PersonKey): Promise<Person | null> {
  const query = tx
    .selectFrom('staff as s')
    .innerJoin('bodies as b', 'b.body_id', 's.body_id')
    .innerJoin('staff_secrets as x', (join) =>
      join.onRef('x.body_id', '=', 's.body_id').onRef('x.staff_id', '=', 's.staff_id'),
    )
    .select([
      's.body_id as bodyId',
      'b.name as bodyName',
      sql<BodyLevel>`b.level`.as('bodyLevel'),
      'b.path as bodyPath',
      'b.closed_on as bodyClosedOn',
      's.staff_id as staffId',
      's.account as account',
      's.name as name',
      's.post as post',
      's.roles as roles',
      's.left_on as leftOn',
      'x.password_hash as passwordHash',
      'x.password_set_at as passwordSetAt',
      'x.former_hashes as formerHashes',
      'x.must_change as mustChange',
      'x.totp_cipher as totpCipher',
      'x.totp_pending_cipher as totpPendingCipher',
      'x.totp_last_step as totpLastStep',
      'x.recovery_hashes as recoveryHashes',
      'x.failures as failures',
      'x.locked_until as lockedUntil',
    ]);
  const sought =
    'account' in key
      ? query.where('s.account', '=', key.account)
      : 'staffId' in key
        ? query.where('s.staff_id', '=', key.staffId)
        : query.where('x.oidc_issuer', '=', key.issuer).where('x.oidc_subject', '=', key.subject);
  return (await sought.executeTakeFirst()) ?? null;
}

/** Why this person cannot sign in any more; null where they can. */
export function whyShutOut(
  person: Person,
  today: CivilDate,
): { readonly why: 'left' | 'closed'; readonly message: string } | null {
  if (person.leftOn !== null && person.leftOn <= today) {
    return { why: 'left', message: '这个账号的使用人已经离岗，账号不再使用。需要登录的，请找系统管理员。' };
  }
  if (person.bodyClosedOn !== null && person.bodyClosedOn <= today) {
    return {
      why: 'closed',
      message: `${person.bodyName}已经撤销，账号不再使用。需要登录的，请找上级单位的系统管理员。`,
    };
  }
  return null;
}

/** Locks the row of a person's secrets until the transaction ends. Ask it with the chain locked, never before. */
export function lockSecrets(tx: Tx, { bodyId, staffId }: Pick<Person, 'bodyId' | 'staffId'>) {
  return tx
    .selectFrom('staff_secrets')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** An update of a person's secrets. */
export function changeSecrets(tx: Tx, { bodyId, staffId }: Pick<Person, 'bodyId' | 'staffId'>) {
  return tx.updateTable('staff_secrets').where('body_id', '=', bodyId).where('staff_id', '=', staffId);
}
