import type { ApprovalRound, ApprovalStep, CivilDate, RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import type { Actor } from '../../actor.ts';
import { faultOfSecondSignature, peopleWith, whoOf } from './approvers.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** One signature of a round, as pages show it. */
export interface StepView {
  readonly id: string;
  readonly title: string;
  readonly state: 'passed' | 'returned' | 'current' | 'waiting';
  readonly who: string;
  readonly may: readonly NamedPerson[];
  readonly passed: { readonly by: NamedPerson | null; readonly at: string; readonly opinion: string } | null;
}

/** What was asked of whom, and what they said; before it is submitted, what will be asked. */
export async function viewSteps(
  tx: Tx,
  bodyId: string,
  steps: readonly ApprovalStep[],
  round: ApprovalRound | null,
  by: { readonly id: string; readonly today: CivilDate },
): Promise<readonly StepView[]> {
  const passes = round?.passed ?? [];
  const names = await namesOf(
    tx,
    passes.flatMap((each) => each.by ?? []),
  );
  const current = round === null ? undefined : openStep(round);
  const views: StepView[] = [];
  for (const step of steps) {
    const pass = passes.find((each) => each.step === step.id);
    const people = await peopleWith(tx, bodyId, step.roles, by.today);
    views.push({
      id: step.id,
      title: step.title,
      state:
        pass !== undefined
          ? 'passed'
          : round?.returned?.step === step.id
            ? 'returned'
            : current?.id === step.id
              ? 'current'
              : 'waiting',
      who: whoOf(step),
      may: people.filter(({ id }) => id !== by.id).map(({ id, name }) => ({ id, name })),
      passed: pass === undefined ? null : { by: named(names, pass.by), at: pass.at, opinion: pass.opinion },
    });
  }
  return views;
}

export const named = (names: (id: string) => string, id: string | null): NamedPerson | null =>
  id === null ? null : { id, name: names(id) };

/** The step that a round waits for; none where all have signed, or it was returned. */
export function openStep(round: ApprovalRound): ApprovalStep | undefined {
  return round.returned === null
    ? round.steps.find(({ id }) => !round.passed.some(({ step }) => step === id))
    : undefined;
}

/** Whether this person may sign now, and why not. */
export interface MaySign {
  readonly pass: boolean;
  readonly return: boolean;
  readonly step: string | null;
  readonly why: string | null;
  readonly last: boolean;
}

/**
 * Whether the person may pass or return the step that is open, and why not.
 * @param savedBy who wrote the letter last: neither that person nor who submitted signs
 */
export async function maySign(
  tx: Tx,
  { round }: Pick<RequestState, 'round'>,
  { staffId, roles, bodyId }: Actor,
  { savedBy, today }: { readonly savedBy: string | null; readonly today: CivilDate },
): Promise<MaySign> {
  const not = (why: string, step: string | null = null): MaySign => ({
    pass: false,
    return: false,
    step,
    why,
    last: false,
  });
  if (round === null) return not('现在没有在审批的答复。');
  if (round.returned !== null) return not('已经退回，等经办人修改以后再送。');
  const step = openStep(round);
  if (step === undefined) return not('各级都已经审批。');
  if (!step.roles.some((role) => roles.includes(role)))
    return not(`现在是“${step.title}”，由${whoOf(step)}办。`);
  if (round.by === staffId) return not('送审的人不能审批自己送审的答复，请由其他同事审批。', step.id);
  const last = round.steps.filter(({ id }) => !round.passed.some((each) => each.step === id)).length === 1;
  // Whoever wrote the letter does not sign it, yet may send it back.
  if (savedBy === staffId) {
    const why = '这份文书是您起草、修改的，不能自己审批，请由其他同事审批。';
    return { pass: false, return: true, step: step.id, why, last };
  }
  const asked = { round, step: step.id, writer: savedBy };
  const second = await faultOfSecondSignature(tx, bodyId, asked, { id: staffId, today });
  return { pass: second === null, return: true, step: step.id, why: second?.message ?? null, last };
}
