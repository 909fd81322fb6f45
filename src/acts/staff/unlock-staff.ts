import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { changeSecrets, lockSecrets } from '../sign-in/person.ts';
import { readColleague, type StaffMeasure } from './colleague.ts';

/** Lets someone in again before the lock ends, and counts the wrong tries from nought. */
export function unlockStaff(context: TimedContext, input: StaffMeasure): Promise<Outcome> {
  const { actId, bodyId, staffId, reason } = input;
  const head = { permission: 'staff.manage', bodyId, actId, kind: 'staff.unlocked' } as const;
  return perform(context, head, async (tx) => {
    const fault = faultOfReason(reason);
    if (fault !== null) return fault;
    const { person, refusal } = await readColleague(tx, input);
    if (refusal !== null) return refusal;
    const { locked_until: until } = await lockSecrets(tx, input);
    if (until === null || until <= context.now) return refuse('not-now', `${person.name}的账号没有锁定。`);
    await changeSecrets(tx, input).set({ failures: 0, locked_until: null }).execute();
    return [{ kind: 'staff.unlocked', subjectId: staffId, payload: { reason } }];
  });
}
