import { conflictOfRoles, isRole, type ChainPerson, type CivilDate, type RoleId } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** Someone who could do a step of the review chain. */
export interface NamedPerson extends ChainPerson {
  readonly name: string;
}

/**
 * Everyone who works in a body on that day with the roles held then, those of a colleague on leave included, by name.
 * Roles that may not be joined with those held are left out, as at sign-in.
 */
export async function chainPeople(tx: Tx, bodyId: string, today: CivilDate): Promise<readonly NamedPerson[]> {
  const staff = await tx
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'roles'])
    .where('body_id', '=', bodyId)
    .where((is) => is.or([is('left_on', 'is', null), is('left_on', '>', today)]))
    .orderBy('name')
    .orderBy('staff_id')
    .execute();
  const own = new Map(staff.map(({ id, roles }) => [id, roles.filter(isRole)] as const));
  const deputies = await tx
    .selectFrom('deputies')
    .select(['acting_id', 'absent_id'])
    .where('body_id', '=', bodyId)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', today)]))
    .orderBy('until_on')
    .orderBy('deputy_id')
    .execute();
  return staff.map(({ id, name }) => {
    let roles: readonly RoleId[] = own.get(id) ?? [];
    for (const { acting_id, absent_id } of deputies) {
      if (acting_id !== id) continue;
      const joined = [...new Set([...roles, ...(own.get(absent_id) ?? [])])];
      if (conflictOfRoles(joined) === null) roles = joined;
    }
    return { id, name, roles };
  });
}
