import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Whom an act on one of the staff is about. */
export interface StaffPlace {
  readonly bodyId: string;
  readonly staffId: string;
}

/** An act on one of the staff that departs from the ordinary: with a reason, for the audit. */
export interface StaffMeasure extends StaffPlace {
  readonly actId: string;
  readonly reason: string;
}

export type Colleague = NonNullable<Awaited<ReturnType<typeof readRow>>>;

function readRow(tx: Tx, { bodyId, staffId }: StaffPlace) {
  return tx
    .selectFrom('staff')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** One of the staff who is still here; else why nothing can be done about them. */
export async function readColleague(
  tx: Tx,
  place: StaffPlace,
): Promise<
  | { readonly person: Colleague; readonly refusal: null }
  | { readonly person: null; readonly refusal: Refusal }
> {
  const person = await readRow(tx, place);
  if (person === undefined) {
    return { person: null, refusal: refuse('not-found', '这个单位里没有找到这个人。') };
  }
  if (person.left_on !== null) {
    return { person: null, refusal: refuse('not-now', `${person.name}已经离岗，账号不再使用，不能再改。`) };
  }
  return { person, refusal: null };
}
