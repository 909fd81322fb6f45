import { isRole, may, type CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who may handle requests in a body, who may search there, and to which bodies of the installation one can be handed on. */
export interface RequestColleagues {
  readonly holders: readonly Named[];
  readonly searchers: readonly Named[];
  readonly bodies: readonly Named[];
}

/** @param tx a transaction that sees the body */
export async function requestColleagues(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<Omit<RequestColleagues, 'bodies'>> {
  const rows = await tx
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'roles', 'left_on'])
    .where('body_id', '=', bodyId)
    .orderBy('name')
    .orderBy('staff_id')
    .execute();
  const working = rows.filter(({ left_on }) => left_on === null || left_on > today);
  const named = (permission: 'requests.handle' | 'requests.search') =>
    working
      .filter(({ roles }) => may(roles.filter(isRole), permission))
      .map(({ id, name }) => ({ id, name }));
  return { holders: named('requests.handle'), searchers: named('requests.search') };
}

/** Open bodies of the whole installation but one: their names are public. @param tx a transaction that sees everything */
export async function otherBodies(tx: Tx, bodyId: string): Promise<readonly Named[]> {
  return tx
    .selectFrom('bodies')
    .select(['body_id as id', 'name'])
    .where('body_id', '<>', bodyId)
    .where('closed_on', 'is', null)
    .orderBy('path')
    .orderBy('name')
    .limit(2000)
    .execute();
}
