import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { changeSecrets, lockSecrets } from '../sign-in/person.ts';
import { endSessions } from '../sign-in/session.ts';
import { readColleague, type StaffMeasure } from './colleague.ts';

/** Takes the second step off an account whose authenticator is lost. The person's sign-ins end. */
export function removeTotp(context: TimedContext, input: StaffMeasure): Promise<Outcome> {
  const { actId, bodyId, staffId, reason } = input;
  const head = { permission: 'staff.manage', bodyId, actId, kind: 'staff.totp-removed' } as const;
  return perform(context, head, async (tx) => {
    const fault = faultOfReason(reason);
    if (fault !== null) return fault;
    if (staffId === context.actor.staffId) {
      return refuse('not-allowed', '自己的两步验证不能自己解除，请另一位系统管理员来办。');
    }
    const { person, refusal } = await readColleague(tx, input);
    if (refusal !== null) return refusal;
    const { totp_cipher: cipher } = await lockSecrets(tx, input);
    if (cipher === null) return refuse('not-now', `${person.name}没有开启两步验证。`);
    await changeSecrets(tx, input)
      .set({ totp_cipher: null, totp_pending_cipher: null, totp_last_step: null, recovery_hashes: [] })
      .execute();
    const ended = await endSessions(tx, input, {}, { why: 'second-step', now: context.now });
    return [{ kind: 'staff.totp-removed', subjectId: staffId, payload: { reason } }, ...ended];
  });
}
