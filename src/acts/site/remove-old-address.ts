import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';

export interface RemoveOldAddress {
  readonly actId: string;
  readonly bodyId: string;
  readonly addressId: string;
  readonly reason: string;
}

/** Takes an old address away: whoever opens it is told that there is nothing, and it may be entered anew. */
export async function removeOldAddress(context: ActContext, input: RemoveOldAddress): Promise<Outcome> {
  const { actId, bodyId, addressId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'publishing.set', bodyId, actId, kind: 'site.old-address-removed' } as const;
  return perform(context, act, async (tx) => {
    const row = await tx
      .selectFrom('old_addresses')
      .select(['path', 'removed_at as removedAt'])
      .where('body_id', '=', bodyId)
      .where('address_id', '=', addressId)
      .executeTakeFirst();
    if (row === undefined) return refuse('not-found', '没有找到这个旧网址，或者它不归您管。');
    if (row.removedAt !== null) return refuse('not-now', '这个旧网址已经去掉了。');
    return [
      {
        kind: 'site.old-address-removed',
        subjectId: addressId,
        payload: { path: row.path, reason: reason.trim() },
      },
    ];
  });
}
