import { revealPersonal } from '../../ledger/personal-data.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import type { StaffMeasure } from './colleague.ts';

/** Shows someone's telephone number; that it was looked at, and why, is recorded first. */
export async function revealPhone(
  context: ActContext,
  input: StaffMeasure,
): Promise<Outcome & { readonly phone: string | null }> {
  const { ledger } = context;
  const { actId, bodyId, staffId, reason } = input;
  const head = { permission: 'staff.phone', bodyId, actId, kind: 'personal.revealed' } as const;
  let phone: string | null = null;
  const outcome = await perform(context, head, async (tx) => {
    const fault = faultOfReason(reason);
    if (fault !== null) return fault;
    const person = await tx
      .selectFrom('staff')
      .select('phone_id')
      .where('body_id', '=', bodyId)
      .where('staff_id', '=', staffId)
      .executeTakeFirst();
    if (person === undefined) return refuse('not-found', '这个单位里没有找到这个人。');
    if (person.phone_id === null) return refuse('not-now', '没有登记电话。');
    phone = await revealPersonal(tx, ledger.keys, { bodyId, dataId: person.phone_id });
    const payload = { dataId: person.phone_id, what: 'phone', reason } as const;
    return [{ kind: 'personal.revealed', subjectId: staffId, payload }];
  });
  return { ...outcome, phone: outcome.done ? phone : null };
}
