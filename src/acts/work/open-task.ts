import { isRole, may } from '../../law/index.ts';
import { calendarInForce } from '../../ledger/read/calendar-in-force.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfBodyState, faultOfLength, faultOfLine, findWorking } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { dueBy, faultOfDue, type DueInput } from './due.ts';

export interface NewTask {
  readonly actId: string;
  readonly bodyId: string;
  readonly title: string;
  /** What is asked for; may be empty. */
  readonly details: string;
  readonly holderId: string;
  readonly due: DueInput;
}

/** Gives a person of the body a task. A body below is asked through the head of its office. */
export async function openTask(context: ActContext, input: NewTask): Promise<Outcome> {
  const { actor, today } = context;
  const { actId, bodyId, title, details, holderId, due } = input;
  const fault =
    faultOfLine(title, '任务', 'title', 100) ??
    faultOfLength(details, '要求', 'details', 2000) ??
    faultOfDue(due, today);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'work.assign', bodyId, actId, kind: 'work.opened' }, async (tx) => {
    const refusal =
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfHolder(tx, context, { bodyId, holderId, fromAbove: actor.bodyId !== bodyId }));
    if (refusal !== null) return refusal;
    const counted = dueBy(due, await calendarInForce(tx));
    // The same act twice opens one piece of work: its id comes from the act's.
    return [
      {
        kind: 'work.opened',
        subjectId: actId,
        payload: { kind: 'task', title: title.trim(), details: details.trim(), holderId, ...counted },
      },
    ];
  });
}

/** Why that person cannot be given work; null where they can. */
export async function faultOfHolder(
  tx: Tx,
  { today }: ActContext,
  to: { readonly bodyId: string; readonly holderId: string; readonly fromAbove: boolean },
  field = 'holderId',
): Promise<Refusal | null> {
  const holder = await findWorking(tx, to.bodyId, to.holderId, today);
  if (holder === null) return refuse('wrong-input', '这个单位没有这个人，或者此人已经离岗。', field);
  if (!may(holder.roles.filter(isRole), 'work.do')) {
    return refuse('wrong-input', `${holder.name}的角色不办业务，不能承办。请另选一个人。`, field);
  }
  if (to.fromAbove && !holder.roles.includes('office-head')) {
    return refuse('wrong-input', '交给下级单位的任务，请交给那里的公开工作机构负责人，由他再分。', field);
  }
  return null;
}
