import { addDays, conflictOfRoles, formatChinese, isRole, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfBodyState, faultOfReason, findWorking } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

export interface NewDeputy {
  readonly actId: string;
  readonly bodyId: string;
  readonly absentId: string;
  readonly actingId: string;
  /** Both days included. */
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
}

/** Nobody is away longer without a handover. */
const longest = 366;

/** Lets someone act for an absent colleague, with the colleague's roles, from a day to a day. */
export async function appointDeputy(context: ActContext, input: NewDeputy): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, absentId, actingId, from, until, reason } = input;
  const fault = faultOfReason(reason) ?? faultOfPeriod(input, today);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'deputies', bodyId, actId, kind: 'deputy.appointed' },
    async (tx) =>
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfPeople(tx, input, today)) ?? [
        {
          kind: 'deputy.appointed',
          // The same act twice appoints once: the id comes from the act's.
          subjectId: actId,
          payload: { absentId, actingId, from, until, reason: reason.trim() },
        },
      ],
  );
}

function faultOfPeriod({ absentId, actingId, from, until }: NewDeputy, today: CivilDate): Refusal | null {
  if (absentId === actingId) return refuse('wrong-input', '不能自己代理自己，请另选一个人。', 'actingId');
  if (until < from) return refuse('wrong-input', '最后一天在第一天以前，请核对。', 'until');
  if (from < today) return refuse('wrong-input', '代理从今天或以后开始，不能从过去开始。', 'from');
  return until > addDays(from, longest)
    ? refuse('wrong-input', '代理最长一年；更久的请办换岗交接。', 'until')
    : null;
}

async function faultOfPeople(tx: Tx, input: NewDeputy, today: CivilDate): Promise<Refusal | null> {
  const { bodyId, absentId, actingId, from, until } = input;
  const absent = await findWorking(tx, bodyId, absentId, today);
  if (absent === null) return refuse('wrong-input', '这个单位没有这个人，或者此人已经离岗。', 'absentId');
  const acting = await findWorking(tx, bodyId, actingId, today);
  if (acting === null) return refuse('wrong-input', '这个单位没有这个人，或者此人已经离岗。', 'actingId');
  const others = await tx
    .selectFrom('deputies as d')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.body_id', '=', 'd.body_id').onRef('s.staff_id', '=', 'd.absent_id'),
    )
    .select(['d.absent_id', 'd.acting_id', 'd.from_on', 'd.until_on', 's.name', 's.roles'])
    .where('d.body_id', '=', bodyId)
    .where('d.ended_on', 'is', null)
    .where('d.from_on', '<=', until)
    .where('d.until_on', '>=', from)
    .execute();
  const period = ({ from_on, until_on }: { from_on: CivilDate; until_on: CivilDate }) =>
    `${formatChinese(from_on)}至${formatChinese(until_on)}`;
  const twice = others.find(({ absent_id: id }) => id === absentId);
  if (twice !== undefined) {
    return refuse('wrong-input', `${absent.name}${period(twice)}已经有人代理，日子重叠了。`, 'from');
  }
  const away = others.find(({ absent_id: id }) => id === actingId);
  if (away !== undefined) {
    return refuse('wrong-input', `${acting.name}${period(away)}自己也不在岗，请另选一个人。`, 'actingId');
  }
  const covers = others.find(({ acting_id: id }) => id === absentId);
  if (covers !== undefined) {
    return refuse(
      'wrong-input',
      `${absent.name}${period(covers)}正代理${covers.name}，请先给${covers.name}换一个代理人。`,
      'absentId',
    );
  }
  const alreadyFor = others.filter(({ acting_id: id }) => id === actingId).flatMap(({ roles }) => roles);
  const conflict = conflictOfRoles([...acting.roles, ...absent.roles, ...alreadyFor].filter(isRole));
  return conflict === null
    ? null
    : refuse('wrong-input', `${acting.name}不能代理${absent.name}：${conflict}`, 'actingId');
}
