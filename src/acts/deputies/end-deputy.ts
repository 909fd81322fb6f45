import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

export interface EndedDeputy {
  readonly actId: string;
  readonly bodyId: string;
  readonly deputyId: string;
  readonly reason: string;
}

/** Ends a deputyship early: from today on nobody acts by it. */
export async function endDeputy(context: ActContext, input: EndedDeputy): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, deputyId, reason } = input;
  const fault = faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'deputies', bodyId, actId, kind: 'deputy.ended' }, async (tx) => {
    const row = await tx
      .selectFrom('deputies')
      .select(['until_on', 'ended_on'])
      .where('body_id', '=', bodyId)
      .where('deputy_id', '=', deputyId)
      .executeTakeFirst();
    if (row === undefined) return refuse('not-found', '没有找到这次代理，或者它不归您管。');
    if (row.ended_on !== null || row.until_on < today) return refuse('not-now', '这次代理已经结束了。');
    return [{ kind: 'deputy.ended', subjectId: deputyId, payload: { on: today, reason: reason.trim() } }];
  });
}
