import { sql } from 'kysely';
import { permissions, type Permission, type RoleId } from '../law/index.ts';
import type { Tx } from '../ledger/ledger.ts';
import type { Actor } from './actor.ts';
import { refuse, type Refusal } from './outcome.ts';

/**
 * What holds for the whole installation is decided at the highest body that has someone for it: in a county by the
 * county, in a township that is alone by the township.
 * @param tx a transaction that sees the whole installation
 * @returns who is in charge instead; null where the actor's body is
 */
export async function faultOfCharge(tx: Tx, actor: Actor, permission: Permission): Promise<Refusal | null> {
  const own = await tx
    .selectFrom('bodies')
    .select('path')
    .where('body_id', '=', actor.bodyId)
    .executeTakeFirst();
  const above = (own?.path ?? []).filter((id) => id !== actor.bodyId);
  if (above.length === 0) return null;
  const allowed: readonly RoleId[] = permissions[permission].roles;
  const higher = await tx
    .selectFrom('bodies as b')
    .select('b.name')
    .where('b.body_id', 'in', above)
    .where('b.closed_on', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('staff as s')
          .select('s.staff_id')
          .whereRef('s.body_id', '=', 'b.body_id')
          .where('s.left_on', 'is', null)
          .where(sql<boolean>`s.roles && ${[...allowed]}::text[]`),
      ),
    )
    .executeTakeFirst();
  return higher === undefined
    ? null
    : refuse('not-allowed', `这件事对全县起作用，由${higher.name}统一办理。请向那里提出。`);
}
