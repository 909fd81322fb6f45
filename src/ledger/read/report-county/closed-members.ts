import { civilDate, type CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { Member } from './members.ts';

/** Those of the members that were closed, by the id of their body, with the day: nobody is left there who could be reminded. */
export async function closedMembers(
  tx: Tx,
  members: readonly Pick<Member, 'line'>[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const bodies = members.flatMap(({ line: { bodyId } }) => bodyId ?? []);
  if (bodies.length === 0) return new Map();
  const rows = await tx
    .selectFrom('bodies')
    .select(['body_id', 'closed_on'])
    .where('body_id', 'in', bodies)
    .where('closed_on', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ body_id: id, closed_on: on }) => (on === null ? [] : [[id, civilDate(on)] as const])),
  );
}
