import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { endSessions } from '../sign-in/session.ts';
import { readColleague, type StaffMeasure } from './colleague.ts';

/** Ends someone's sign-ins: one, or all. @returns how many ended now beside the outcome */
export async function endSessionsOf(
  context: TimedContext,
  input: StaffMeasure & { readonly sessionId?: string },
): Promise<Outcome & { readonly ended: number }> {
  const { actId, bodyId, reason, sessionId } = input;
  let ended = 0;
  const outcome = await perform(
    context,
    { permission: 'sessions.end', bodyId, actId, kind: 'staff.session-ended' },
    async (tx) => {
      const fault = faultOfReason(reason);
      if (fault !== null) return fault;
      const { refusal } = await readColleague(tx, input);
      if (refusal !== null) return refusal;
      const which = sessionId === undefined ? {} : { only: sessionId };
      const [first, ...rest] = await endSessions(tx, input, which, {
        why: 'administrator',
        now: context.now,
        reason,
      });
      if (first === undefined) return refuse('not-now', '此人现在没有登录着。');
      ended = rest.length + 1;
      return [first, ...rest];
    },
  );
  return { ...outcome, ended: outcome.done ? ended : 0 };
}
