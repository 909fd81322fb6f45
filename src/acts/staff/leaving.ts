import { sql } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { deputiesOf } from '../../ledger/read/list-deputies.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { StatedAct } from '../perform.ts';
import { endSessions } from '../sign-in/session.ts';
import type { StaffPlace } from './colleague.ts';

/**
 * What goes with a leaving: the deputyships in which the person stands end, and so do the sessions. Asked inside the act
 * that says that they leave; its projection sets `left_on`.
 * @returns an act for each that ended, to be stated by the caller
 */
export async function endingsOnLeaving(
  tx: Tx,
  person: StaffPlace & { readonly name: string },
  { today, now }: { readonly today: CivilDate; readonly now: Date },
): Promise<readonly StatedAct[]> {
  const deputyships = await deputiesOf(tx, today, person);
  const ended = deputyships.map(({ id }): StatedAct => ({
    kind: 'deputy.ended',
    subjectId: id,
    payload: { on: today, reason: `${person.name}离岗` },
  }));
  return [...ended, ...(await endSessions(tx, person, {}, { why: 'shut-out', now }))];
}

/** How many administer the bodies above: they can add accounts below. Out of the actor's scope, so read apart. */
export function administratorsAbove(ledger: Ledger, bodyId: string): Promise<number> {
  return ledger.read('everything', async (tx) => {
    const body = await tx
      .selectFrom('bodies')
      .select('path')
      .where('body_id', '=', bodyId)
      .executeTakeFirst();
    const above = (body?.path ?? []).filter((id) => id !== bodyId);
    return above.length === 0 ? 0 : (await administratorsIn(tx, above)).length;
  });
}

/** Someone must be left who can add accounts: here, or in a body above. */
export async function faultOfLastOne(
  tx: Tx,
  { bodyId, staffId }: StaffPlace,
  above: number,
  field?: string,
): Promise<Refusal | null> {
  const here = await administratorsIn(tx, [bodyId]);
  const leaving = here.some(({ staff_id: id }) => id === staffId);
  return leaving && here.length === 1 && above === 0
    ? refuse('not-now', '此人是最后一个系统管理员，还不能离岗。请先登记另一个系统管理员。', field)
    : null;
}

function administratorsIn(tx: Tx, bodies: readonly string[]) {
  return tx
    .selectFrom('staff')
    .select('staff_id')
    .where('body_id', 'in', bodies)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .where('left_on', 'is', null)
    .execute();
}
