import {
  conflictOfRoles,
  isRole,
  type ChainPerson,
  type ChainState,
  type CivilDate,
  type RoleId,
  type Round,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** Someone who could do a step of the review chain. */
export interface Reviewer extends ChainPerson {
  /** Ids of the colleagues on leave for whom they act today. */
  readonly actingFor: readonly string[];
}

export interface NamedReviewer extends Reviewer {
  readonly name: string;
}

/** The round as it stands to one person: where a step names a colleague on leave, whoever acts for them may do it. */
export function openTo<R extends Pick<Round, 'steps'>>(
  round: R,
  { id, actingFor }: Pick<Reviewer, 'id' | 'actingFor'>,
): R {
  if (actingFor.length === 0) return round;
  const steps = round.steps.map((step) =>
    step.persons.some((person) => actingFor.includes(person))
      ? { ...step, persons: [...step.persons, id] }
      : step,
  );
  return { ...round, steps };
}

/** The same for all that is at hand of a publication. */
export function stateOpenTo(state: ChainState, reviewer: Pick<Reviewer, 'id' | 'actingFor'>): ChainState {
  const { working, urgency } = state;
  return {
    ...state,
    working: working === null ? null : openTo(working, reviewer),
    urgency: urgency === null ? null : openTo(urgency, reviewer),
  };
}

/**
 * Everyone who works in a body on that day with the roles held then, those of a colleague on leave included, by name.
 * Roles that may not be joined with those held are left out, as at sign-in.
 */
export async function chainPeople(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<readonly NamedReviewer[]> {
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
    const actingFor: string[] = [];
    for (const { acting_id, absent_id } of deputies) {
      if (acting_id !== id || !own.has(absent_id)) continue;
      const joined = [...new Set([...roles, ...(own.get(absent_id) ?? [])])];
      if (conflictOfRoles(joined) !== null) continue;
      roles = joined;
      actingFor.push(absent_id);
    }
    return { id, name, roles, actingFor };
  });
}
