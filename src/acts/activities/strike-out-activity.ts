import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { findActivity } from './find-activity.ts';

export interface StruckOutActivity {
  readonly actId: string;
  readonly bodyId: string;
  readonly activityId: string;
  readonly reason: string;
}

/** Takes a record out of the count: entered twice, or wrongly. It stays readable. */
export async function strikeOutActivity(context: ActContext, input: StruckOutActivity): Promise<Outcome> {
  const { actId, bodyId, activityId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'activities.record', bodyId, actId, kind: 'activity.struck-out' } as const;
  return perform(context, act, async (tx) => {
    const found = await findActivity(tx, { bodyId, activityId });
    if ('code' in found) return found;
    return [{ kind: 'activity.struck-out', subjectId: activityId, payload: { reason: reason.trim() } }];
  });
}
