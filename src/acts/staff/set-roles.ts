import { sql } from 'kysely';
import type { RoleId } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { readColleague, type StaffMeasure } from './colleague.ts';
import { faultOfRoles } from './staff-input.ts';

/** Sets what someone may do. Nobody sets the own roles, and one administrator stays. */
export async function setRoles(
  context: ActContext,
  input: StaffMeasure & { readonly roles: readonly RoleId[] },
): Promise<Outcome> {
  const { actId, bodyId, staffId, reason } = input;
  const fault = faultOfRoles(input.roles) ?? faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const head = { permission: 'staff.manage', bodyId, actId, kind: 'staff.roles-set' } as const;
  return perform(context, head, async (tx) => {
    if (staffId === context.actor.staffId) {
      return refuse('not-allowed', '自己的角色不能自己定，请另一位系统管理员来定。');
    }
    const { person, refusal } = await readColleague(tx, input);
    if (refusal !== null) return refusal;
    const roles = [...new Set(input.roles)];
    const before = person.roles;
    if (roles.length === before.length && roles.every((role) => before.includes(role))) {
      return refuse('wrong-input', `${person.name}已经是这些角色，没有改动。`, 'roles');
    }
    const administers = before.includes('administrator') && !roles.includes('administrator');
    if (administers && !(await otherAdministrator(tx, staffId))) {
      return refuse('not-now', `${person.name}是最后一位系统管理员。请先让另一个人担任，再来改。`, 'roles');
    }
    return [{ kind: 'staff.roles-set', subjectId: staffId, payload: { roles, before, reason } }];
  });
}

/** True where someone else among those whom the actor sees administers: whoever acts for the last one may not end it. */
async function otherAdministrator(tx: Tx, staffId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('staff')
    .innerJoin('bodies', 'bodies.body_id', 'staff.body_id')
    .select('staff_id')
    .where('staff_id', '!=', staffId)
    .where('left_on', 'is', null)
    .where('closed_on', 'is', null)
    .where(sql<boolean>`roles @> array['administrator']`)
    .executeTakeFirst();
  return other !== undefined;
}
