import { isRole, may } from '../../law/index.ts';
import type { HandedOverDraft } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfLength, findWorking, type Working } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type StatedAct } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { administratorsAbove, endingsOnLeaving, faultOfLastOne } from '../staff/leaving.ts';
import { itemsOf } from './in-hand.ts';
import { faultOfTakingRequests, handedOverActs, requestsInHand } from './requests-in-hand.ts';

export interface NewHandover {
  readonly actId: string;
  readonly bodyId: string;
  readonly fromId: string;
  readonly toId: string;
  /** True where the person leaves the body: the account is used no more from today. */
  readonly leaves: boolean;
  readonly remarks: string;
}

/**
 * Hands the open work and the drafts of one person over to another, as one act. Whoever leaves is signed out
 * everywhere, and the deputyships in which they stand end; nothing of theirs is deleted.
 */
export async function doHandover(context: TimedContext, input: NewHandover): Promise<Outcome> {
  const { ledger, today } = context;
  const { actId, bodyId, fromId, toId, leaves, remarks } = input;
  const fault =
    faultOfLength(remarks, '交接说明', 'remarks', 2000) ??
    (fromId === toId ? refuse('wrong-input', '移交人和接交人不能是同一个人。', 'toId') : null);
  if (fault !== null) return { done: false, refusal: fault };
  const above = leaves ? await administratorsAbove(ledger, bodyId) : 0;
  return perform(context, { permission: 'handover', bodyId, actId, kind: 'handover.done' }, async (tx) => {
    const from = await findWorking(tx, bodyId, fromId, today);
    if (from === null) return refuse('wrong-input', '这个单位没有这个人，或者此人已经离岗。', 'fromId');
    const to = await findWorking(tx, bodyId, toId, today);
    if (to === null) return refuse('wrong-input', '这个单位没有这个人，或者此人已经离岗。', 'toId');
    const person = { bodyId, staffId: fromId, name: from.name };
    const last = leaves ? await faultOfLastOne(tx, person, above, 'fromId') : null;
    if (last !== null) return last;
    const work = await itemsOf(tx, person);
    const requests = await requestsInHand(tx, person);
    const unable =
      (work.length === 0 ? null : faultOfTaking(to, work.length)) ??
      faultOfTakingRequests(to, requests.length);
    if (unable !== null) return unable;
    const drafts = await moveDrafts(tx, bodyId, fromId, toId);
    const items = [...requests, ...work].map(({ itemId, title, dueOn }) => ({ itemId, title, dueOn }));
    const done: StatedAct = {
      kind: 'handover.done',
      // The same act twice hands over once: the id comes from the act's.
      subjectId: actId,
      payload: { fromId, toId, leaves, on: today, remarks: remarks.trim(), items, drafts },
    };
    const assigned = handedOverActs(requests, { fromId, toId });
    const endings = leaves ? await endingsOnLeaving(tx, person, context) : [];
    return [done, ...assigned, ...endings];
  });
}

function faultOfTaking({ name, roles }: Working, items: number): Refusal | null {
  return may(roles.filter(isRole), 'work.do')
    ? null
    : refuse('wrong-input', `有${items}件待办要移交，${name}的角色不办业务，不能接。请另选一个人。`, 'toId');
}

async function moveDrafts(
  tx: Tx,
  bodyId: string,
  fromId: string,
  toId: string,
): Promise<readonly HandedOverDraft[]> {
  const moved = await tx
    .updateTable('drafts')
    .set({ owner_id: toId })
    .where('body_id', '=', bodyId)
    .where('owner_id', '=', fromId)
    .returning(['draft_id as draftId', 'title'])
    .execute();
  return moved.toSorted((a, b) => (a.draftId < b.draftId ? -1 : 1));
}
