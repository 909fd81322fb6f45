import type { RedressPayloads } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { faultOfRequestHolder } from '../intake/registration.ts';
import { faultOfWords } from '../request-words.ts';
import { actOnRedress, redressState, statingRedress } from './act-on-redress.ts';

export interface RedressToOpen extends Omit<RedressPayloads['opened'], 'requestIds'> {
  /** Also the id of the case: the same act twice opens one. */
  readonly actId: string;
  readonly bodyId: string;
  readonly requestIds: readonly string[];
}

/** Enters a reconsideration or a suit from the notice that came: the term for the answer runs from it (行政复议法第四十八条). */
export async function openRedress(context: ActContext, input: RedressToOpen): Promise<Outcome> {
  const { actId, bodyId, ...given } = input;
  const fault = faultOfWords([
    { text: given.number, field: 'number', name: '案号', most: 60, optional: true },
    { text: given.organ, field: 'organ', name: '行政复议机关或者法院', most: 100 },
  ]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = {
    actId,
    bodyId,
    redressId: actId,
    permission: 'requests.handle',
    kind: 'redress.opened',
  } as const;
  return actOnRedress(context, act, async ({ tx, of, today }) => {
    const payload = {
      ...given,
      requestIds: [...new Set(given.requestIds)],
      number: given.number.trim(),
      organ: given.organ.trim(),
    };
    const wrong =
      (await faultOfRequestHolder(tx, today, { bodyId, holderId: payload.holderId })) ??
      (await faultOfDisputed(tx, bodyId, payload.requestIds)) ??
      (await faultOfBefore(tx, bodyId, payload)) ??
      (await faultOfSame(tx, bodyId, payload));
    return wrong ?? [statingRedress(of, 'opened', payload)];
  });
}

/** What is attacked: answers of this body, also that it gave none. What was split or handed on has none of its own. */
async function faultOfDisputed(
  tx: Tx,
  bodyId: string,
  requestIds: readonly string[],
): Promise<Refusal | null> {
  for (const requestId of requestIds) {
    const state = await requestState(tx, { bodyId, requestId });
    if (state === null) return refuse('wrong-input', '本单位没有这件公开申请，请重新选择。', 'requestIds');
    if (state.ended?.how === 'split')
      return refuse('wrong-input', '这件申请已经拆分，请选拆分后的那几件。', 'requestIds');
    if (state.ended?.how === 'handed-on')
      return refuse('wrong-input', '这件申请已经转给其他单位，由那个单位登记。', 'requestIds');
  }
  return null;
}

async function faultOfBefore(
  tx: Tx,
  bodyId: string,
  { kind, route, afterId }: Pick<RedressToOpen, 'kind' | 'route' | 'afterId'>,
): Promise<Refusal | null> {
  if (kind !== 'litigation' || route !== 'after-reconsideration' || afterId === null) return null;
  const before = await redressState(tx, { bodyId, redressId: afterId });
  return before?.opened.kind === 'reconsideration'
    ? null
    : refuse('wrong-input', '没有登记过这件行政复议，请重新选择；以前没有登记的，可以不选。', 'afterId');
}

/** The same notice entered twice would be counted twice in table 4. */
async function faultOfSame(
  tx: Tx,
  bodyId: string,
  { kind, number }: Pick<RedressToOpen, 'kind' | 'number'>,
): Promise<Refusal | null> {
  if (number === '') return null;
  const same = await tx
    .selectFrom('redress_cases')
    .select('redress_id')
    .where('body_id', '=', bodyId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  return same === undefined ? null : refuse('wrong-input', '这个案号已经登记过，不用再登记。', 'number');
}
