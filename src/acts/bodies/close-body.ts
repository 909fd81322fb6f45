import type { Tx } from '../../ledger/ledger.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

export interface ClosedBody {
  readonly actId: string;
  readonly bodyId: string;
  readonly reason: string;
}

/**
 * Closes a body once its work is done or moved, its people have handed over and left, and no body stands below it. It
 * is never deleted: its acts and papers stay.
 */
export async function closeBody(context: ActContext, input: ClosedBody): Promise<Outcome> {
  const { actId, bodyId, reason } = input;
  const fault = faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'bodies.manage', bodyId, actId, kind: 'body.closed' },
    async (tx) =>
      (await whyNotYet(tx, bodyId)) ?? [
        { kind: 'body.closed', subjectId: bodyId, payload: { on: context.today, reason } },
      ],
  );
}

async function whyNotYet(tx: Tx, bodyId: string): Promise<Refusal | null> {
  const body = await tx
    .selectFrom('bodies')
    .select((is) => [
      'name',
      'parent_id',
      'closed_on',
      is
        .selectFrom('bodies as b')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('b.parent_id', '=', bodyId)
        .where('b.closed_on', 'is', null)
        .as('below'),
      is
        .selectFrom('staff')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('body_id', '=', bodyId)
        .where('left_on', 'is', null)
        .as('people'),
      is
        .selectFrom('work_items')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('body_id', '=', bodyId)
        .where('done_at', 'is', null)
        .as('work'),
    ])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (body === undefined) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
  const { name, parent_id: parentId, closed_on: closedOn, below, people, work } = body;
  if (closedOn !== null) return refuse('not-now', `${name}已经撤销了。`);
  if (parentId === null) return refuse('not-now', `${name}是最上面的单位，不能撤销。`);
  const left = [
    work === 0 || work === null ? null : `${work}件待办没有办结`,
    people === 0 || people === null ? null : `${people}个人没有离岗`,
    below === 0 || below === null ? null : `${below}个下级单位没有撤销`,
  ].filter((each) => each !== null);
  return left.length === 0
    ? null
    : refuse('not-now', `${name}还有${left.join('、')}，现在不能撤销。请先办完这些。`);
}
