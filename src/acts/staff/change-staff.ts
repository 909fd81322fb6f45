import { v5 as uuidv5 } from 'uuid';
import type { Tx } from '../../ledger/ledger.ts';
import { erasePersonal, keepPersonal } from '../../ledger/personal-data.ts';
import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { readColleague, type Colleague, type StaffPlace } from './colleague.ts';
import { faultOfPersonName, faultOfPhone, faultOfPost } from './staff-input.ts';

export interface StaffChange extends StaffPlace {
  readonly actId: string;
  readonly name: string;
  readonly post: string;
  /** A new number, none any more, or the one that is there. */
  readonly phone: { readonly number: string | null } | 'keep';
}

/** Changes name, post and telephone. The account stays: the audit knows the person by it. */
export async function changeStaff(context: ActContext, input: StaffChange): Promise<Outcome> {
  const { actId, bodyId, staffId, name, post, phone } = input;
  const fault =
    faultOfPersonName(name) ?? faultOfPost(post) ?? (phone === 'keep' ? null : faultOfPhone(phone.number));
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'staff.manage', bodyId, actId, kind: 'staff.changed' },
    async (tx) => {
      const { person, refusal } = await readColleague(tx, input);
      if (refusal !== null) return refusal;
      const phoneId =
        phone === 'keep' ? person.phone_id : await keepPhone(tx, context, input, person, phone.number);
      return [{ kind: 'staff.changed', subjectId: staffId, payload: { name, post, phoneId } }];
    },
  );
}

/** Erases the number that was, keeps the one that is. @returns its id */
async function keepPhone(
  tx: Tx,
  { ledger }: ActContext,
  { actId, bodyId }: StaffChange,
  person: Colleague,
  phone: string | null,
): Promise<string | null> {
  if (person.phone_id !== null) await erasePersonal(tx, { bodyId, dataId: person.phone_id });
  if (phone === null) return null;
  const dataId = uuidv5('phone', actId);
  await keepPersonal(tx, ledger.keys, { bodyId, dataId }, 'phone', phone);
  return dataId;
}
