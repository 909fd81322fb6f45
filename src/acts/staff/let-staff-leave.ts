import type { Tx } from '../../ledger/ledger.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { requestsInHand } from '../handover/requests-in-hand.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { readColleague, type StaffMeasure, type StaffPlace } from './colleague.ts';
import { administratorsAbove, endingsOnLeaving, faultOfLastOne } from './leaving.ts';

/**
 * Ends the account of someone who leaves with nothing in hand, and so without a successor: signed out everywhere at
 * once, nothing deleted. Whoever has open work or drafts is handed over instead (`doHandover`), by whom casework is no
 * secret to: here only the numbers are told.
 */
export async function letStaffLeave(context: TimedContext, input: StaffMeasure): Promise<Outcome> {
  const { ledger, actor, today } = context;
  const { actId, bodyId, staffId } = input;
  const reason = input.reason.trim();
  const fault = faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const above = await administratorsAbove(ledger, bodyId);
  const head = { permission: 'staff.manage', bodyId, actId, kind: 'staff.left' } as const;
  return perform(context, head, async (tx) => {
    if (staffId === actor.staffId) {
      return refuse('not-allowed', '自己的账号不能自己停用，请另一位系统管理员来办。');
    }
    const { person, refusal } = await readColleague(tx, input);
    if (refusal !== null) return refusal;
    const stays = (await faultOfLastOne(tx, input, above)) ?? (await faultOfHolding(tx, input));
    if (stays !== null) return stays;
    return [
      { kind: 'staff.left', subjectId: staffId, payload: { on: today, reason } },
      ...(await endingsOnLeaving(tx, { bodyId, staffId, name: person.name }, context)),
    ];
  });
}

/** What the person still has in hand, in numbers: an administrator sees no casework. */
async function faultOfHolding(tx: Tx, { bodyId, staffId }: StaffPlace): Promise<Refusal | null> {
  const work = await tx
    .selectFrom('work_items')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('body_id', '=', bodyId)
    .where('holder_id', '=', staffId)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow();
  const drafts = await tx
    .selectFrom('drafts')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('body_id', '=', bodyId)
    .where('owner_id', '=', staffId)
    .executeTakeFirstOrThrow();
  const requests = await requestsInHand(tx, { bodyId, staffId });
  const held = [
    requests.length === 0 ? null : `${requests.length}件公开申请、复议诉讼`,
    work.n === 0 ? null : `${work.n}件待办`,
    drafts.n === 0 ? null : `${drafts.n}份草稿`,
  ].filter((each) => each !== null);
  return held.length === 0
    ? null
    : refuse('not-now', `手上还有${held.join('、')}，请公开工作机构负责人或者县级主管先办换岗交接。`);
}
