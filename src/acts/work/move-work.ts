import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { findOpenItem, type OpenItem } from './open-item.ts';
import { faultOfHolder } from './open-task.ts';

export interface MovedWork {
  readonly actId: string;
  readonly bodyId: string;
  readonly itemId: string;
  /** Who has it from now on: a person of the same body. */
  readonly to: string;
  readonly reason: string;
}

/** Gives a piece of work to someone else of the body; its date stays. */
export async function moveWork(context: ActContext, input: MovedWork): Promise<Outcome> {
  const { actId, bodyId, itemId, to, reason } = input;
  const fault = faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'work.assign', bodyId, actId, kind: 'work.moved' }, async (tx) => {
    const item = await findOpenItem(tx, { bodyId, itemId });
    if ('code' in item) return item;
    if (!mayMove(context, bodyId, item)) {
      return refuse(
        'not-allowed',
        `“${item.title}”由${item.holderName}承办，只有他、交办人和公开工作机构负责人可以转办。`,
      );
    }
    if (to === item.holderId)
      return refuse('wrong-input', `“${item.title}”本来就由${item.holderName}承办。`, 'to');
    const fromAbove = context.actor.bodyId !== bodyId;
    return (
      (await faultOfHolder(tx, context, { bodyId, holderId: to, fromAbove }, 'to')) ?? [
        {
          kind: 'work.moved',
          subjectId: itemId,
          payload: { from: item.holderId, to, reason: reason.trim() },
        },
      ]
    );
  });
}

function mayMove({ actor }: ActContext, bodyId: string, { holderId, openedBy }: OpenItem): boolean {
  const own = [actor.staffId, ...actor.actingFor.map(({ staffId }) => staffId)];
  return (
    own.includes(holderId) ||
    (openedBy !== null && own.includes(openedBy)) ||
    actor.roles.includes('county-supervisor') ||
    (actor.roles.includes('office-head') && actor.bodyId === bodyId)
  );
}
