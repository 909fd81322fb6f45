import { faultOfLength } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { findOpenItem } from './open-item.ts';

export interface FinishedWork {
  readonly actId: string;
  readonly bodyId: string;
  readonly itemId: string;
  /** What was done; may be empty. */
  readonly remark: string;
}

/** Ends a piece of work. Only whoever has it can, or who acts for them. */
export async function finishWork(context: ActContext, input: FinishedWork): Promise<Outcome> {
  const { actor } = context;
  const { actId, bodyId, itemId, remark } = input;
  const fault = faultOfLength(remark, '办理情况', 'remark', 2000);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'work.do', bodyId, actId, kind: 'work.done' }, async (tx) => {
    const item = await findOpenItem(tx, { bodyId, itemId });
    if ('code' in item) return item;
    const holders = [actor.staffId, ...actor.actingFor.map(({ staffId }) => staffId)];
    if (!holders.includes(item.holderId)) {
      return refuse('not-allowed', `“${item.title}”由${item.holderName}承办，请由他办结，或者先转办。`);
    }
    return [{ kind: 'work.done', subjectId: itemId, payload: { remark: remark.trim() } }];
  });
}
