import { v7 as uuidv7 } from 'uuid';
import type { RefusedSignIn } from '../../ledger/act-kinds.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { record, type StatedAct } from '../perform.ts';
import type { Person } from './person.ts';
import type { Try } from './tries.ts';

/** Records that someone was not let in, and the lock where this try brought it. Who it was, no one has proved. */
export async function recordRefusal(
  ledger: Ledger,
  person: Person,
  why: RefusedSignIn,
  address: string,
  taken: Try,
): Promise<void> {
  const { bodyId, staffId: subjectId } = person;
  const { failures, lockedUntil } = taken;
  const locked: readonly StatedAct[] =
    taken.allowed && lockedUntil !== null
      ? [{ kind: 'staff.locked', subjectId, payload: { until: lockedUntil.toISOString(), failures } }]
      : [];
  await record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId: uuidv7(),
    kind: 'staff.sign-in-refused',
    actorId: null,
    decide: () =>
      Promise.resolve([
        {
          kind: 'staff.sign-in-refused',
          subjectId,
          payload: { why, address: address.slice(0, 64), failures },
        },
        ...locked,
      ]),
  });
}
