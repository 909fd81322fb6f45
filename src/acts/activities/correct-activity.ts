import { isDeepStrictEqual } from 'node:util';
import type { ActivityLine } from '../../law/index.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { entryOf, faultOfActivity, faultOfStanding } from './activity-input.ts';
import { findActivity } from './find-activity.ts';

export interface CorrectedActivity {
  readonly actId: string;
  readonly bodyId: string;
  readonly activityId: string;
  readonly activity: ActivityLine;
  readonly reason: string;
}

/** Puts a record right, or notes that what lasted was taken away; what stood before stays in the record of acts. */
export async function correctActivity(context: ActContext, input: CorrectedActivity): Promise<Outcome> {
  const { actId, bodyId, activityId, activity, reason } = input;
  const fault = faultOfActivity(activity, context.today) ?? faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'activities.record', bodyId, actId, kind: 'activity.corrected' } as const;
  return perform(context, act, async (tx) => {
    const found = await findActivity(tx, { bodyId, activityId });
    if ('code' in found) return found;
    const entry = entryOf(activityId, activity);
    if (isDeepStrictEqual(entry, found)) return refuse('wrong-input', '没有改动任何一项，登记照旧。');
    return (
      (await faultOfStanding(tx, bodyId, entry)) ?? [
        {
          kind: 'activity.corrected',
          subjectId: activityId,
          payload: { activity: entry, reason: reason.trim() },
        },
      ]
    );
  });
}
