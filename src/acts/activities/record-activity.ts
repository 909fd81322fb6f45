import type { ActivityLine } from '../../law/index.ts';
import { faultOfBodyState } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { entryOf, faultOfActivity, faultOfStanding } from './activity-input.ts';

export interface NewActivity {
  readonly actId: string;
  readonly bodyId: string;
  readonly activity: ActivityLine;
}

/** Records one thing that a body did for disclosure; the record bears the act's id. */
export async function recordActivity(
  context: ActContext,
  { actId, bodyId, activity }: NewActivity,
): Promise<Outcome> {
  const fault = faultOfActivity(activity, context.today);
  if (fault !== null) return { done: false, refusal: fault };
  const entry = entryOf(actId, activity);
  const act = { permission: 'activities.record', bodyId, actId, kind: 'activity.recorded' } as const;
  return perform(
    context,
    act,
    async (tx) =>
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfStanding(tx, bodyId, entry)) ?? [
        { kind: 'activity.recorded', subjectId: actId, payload: { source: 'form', activities: [entry] } },
      ],
  );
}
