import { sql } from 'kysely';
import { conflictOfRoles, isRole, type CivilDate, type RoleId } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { Actor } from '../actor.ts';

/** For whom someone acts, and until which civil date. */
export interface ActingFor {
  readonly staffId: string;
  readonly name: string;
  readonly until: CivilDate;
}

/**
 * The person as an actor of that day: own roles, those of colleagues on leave for whom they act, and the bodies below.
 * A colleague's roles that may not be joined with those held (administration, audit and casework stay apart) are left
 * out, whatever was appointed.
 * @param tx a transaction that sees the whole installation
 */
export async function readActor(
  tx: Tx,
  person: {
    readonly bodyId: string;
    readonly staffId: string;
    readonly name: string;
    readonly roles: readonly string[];
  },
  today: CivilDate,
): Promise<Actor & { readonly actingFor: readonly ActingFor[] }> {
  const { bodyId, staffId, name } = person;
  const below = await tx
    .selectFrom('bodies')
    .select('body_id')
    .where('path', '@>', sql<string[]>`array[${bodyId}::uuid]`)
    .where('body_id', '!=', bodyId)
    .orderBy('body_id')
    .execute();
  const absent = await tx
    .selectFrom('deputies as d')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.body_id', '=', 'd.body_id').onRef('s.staff_id', '=', 'd.absent_id'),
    )
    .select(['s.staff_id', 's.name', 's.roles', 'd.until_on'])
    .where('d.body_id', '=', bodyId)
    .where('d.acting_id', '=', staffId)
    .where('d.from_on', '<=', today)
    .where('d.until_on', '>=', today)
    .where((is) => is.or([is('d.ended_on', 'is', null), is('d.ended_on', '>', today)]))
    .where((is) => is.or([is('s.left_on', 'is', null), is('s.left_on', '>', today)]))
    .orderBy('d.until_on')
    .orderBy('d.deputy_id')
    .execute();
  let roles: readonly RoleId[] = person.roles.filter(isRole);
  const actingFor = new Map<string, ActingFor>();
  for (const { staff_id, name: absentName, roles: absentRoles, until_on: until } of absent) {
    const joined = [...new Set([...roles, ...absentRoles.filter(isRole)])];
    if (conflictOfRoles(joined) !== null) continue;
    roles = joined;
    // Appointed twice for one colleague: the later end counts.
    actingFor.set(staff_id, { staffId: staff_id, name: absentName, until });
  }
  return {
    staffId,
    bodyId,
    name,
    roles,
    bodiesBelow: below.map(({ body_id }) => body_id),
    actingFor: [...actingFor.values()],
  };
}
