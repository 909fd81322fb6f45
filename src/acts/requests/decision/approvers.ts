import {
  roles,
  type ApprovalRound,
  type ApprovalStep,
  type CivilDate,
  type RoleId,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { refuse, type Refusal } from '../../outcome.ts';

/** Someone who may sign a step. */
export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The people of a body who hold one of the roles today. */
export async function peopleWith(
  tx: Tx,
  bodyId: string,
  wanted: readonly RoleId[],
  today: CivilDate,
): Promise<readonly Approver[]> {
  const rows = await tx
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'roles', 'left_on'])
    .where('body_id', '=', bodyId)
    .orderBy('name')
    .execute();
  return rows
    .filter(({ left_on }) => left_on === null || left_on > today)
    .map(({ id, name, roles: held }) => ({ id, name, roles: held as readonly string[] }))
    .filter(({ roles: held }) => wanted.some((role) => held.includes(role)));
}

export const whoOf = (step: ApprovalStep): string => step.roles.map((role) => roles[role].title).join('、');

/**
 * Four eyes in a small office: a step that nobody but the submitter could sign is told before it is submitted, with what to do. Who is
 * on leave has a deputy.
 */
export async function faultOfApprovers(
  tx: Tx,
  bodyId: string,
  steps: readonly ApprovalStep[],
  by: { readonly id: string; readonly today: CivilDate },
): Promise<Refusal | null> {
  for (const step of steps) {
    const able = await peopleWith(tx, bodyId, step.roles, by.today);
    if (able.some(({ id }) => id !== by.id)) continue;
    const who = whoOf(step);
    return refuse(
      'not-now',
      able.length === 0
        ? `“${step.title}”由${who}办，本单位现在没有人担任。请系统管理员给一位同事定这个角色，再送审。`
        : `“${step.title}”由${who}办，本单位只有您一个人担任，送审的人不能审批自己的答复。请由其他经办人送审，或者请系统管理员再给一位同事定这个角色。`,
    );
  }
  return null;
}

/**
 * One person signs one step, where there is anybody else: what two signatures are for is two people. In an office where nobody else
 * can, the same person goes on, and the record shows it.
 * @param writer who wrote the letter last, and does not sign it
 */
export async function faultOfSecondSignature(
  tx: Tx,
  bodyId: string,
  {
    round,
    step,
    writer,
  }: { readonly round: ApprovalRound; readonly step: string; readonly writer: string | null },
  by: { readonly id: string; readonly today: CivilDate },
): Promise<Refusal | null> {
  const open = round.steps.find(({ id }) => id === step);
  if (open === undefined || !round.passed.some((pass) => pass.by === by.id)) return null;
  const signed = new Set([round.by, writer, ...round.passed.map((pass) => pass.by)]);
  const others = (await peopleWith(tx, bodyId, open.roles, by.today)).filter(({ id }) => !signed.has(id));
  return others.length === 0
    ? null
    : refuse(
        'not-now',
        `您已经审批过前面一步，“${open.title}”请${others.map(({ name }) => name).join('、')}审批。`,
      );
}
