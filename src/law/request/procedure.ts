import { may, whoMay } from '../office/permission.ts';
import { afterRules } from './procedure/after-rules.ts';
import { clarityRules } from './procedure/clarity-rules.ts';
import { consultingRules } from './procedure/consulting-rules.ts';
import { courseRules } from './procedure/course-rules.ts';
import { decisionRules } from './procedure/decision-rules.ts';
import { feeRules } from './procedure/fee-rules.ts';
import { receiptRules, refusalOfReceipt } from './procedure/receipt-rules.ts';
import { refuse, type ActRule, type ProcedureContext, type RequestRefusal } from './procedure/refusal.ts';
import { serviceRules } from './procedure/service-rules.ts';
import { termRules } from './procedure/term-rules.ts';
import { workRules } from './procedure/work-rules.ts';
import type { RequestAct, RequestActKind } from './request-act.ts';
import type { RequestState } from './request-state.ts';

export type { ActorKind, ActRule, ProcedureContext, RequestRefusal } from './procedure/refusal.ts';

/**
 * What may happen to a request, by whom, on what and until when: the one table. The compiler finds its holes. A letter is issued
 * (`letter-issued`) before the act that tells of it, in the same transaction; of a decision the order is `submitted`, each `passed`,
 * `letter-issued`, `decided`, `served`.
 */
export const procedure: { readonly [K in RequestActKind]: ActRule<K> } = {
  ...receiptRules,
  ...clarityRules,
  ...consultingRules,
  ...termRules,
  ...feeRules,
  ...workRules,
  ...courseRules,
  ...decisionRules,
  ...serviceRules,
  ...afterRules,
};

/**
 * Why an act may not be done, with what to do instead; null where it may. Every act is put to this before it is recorded. Permissions
 * are asked by the frame before; roles are looked at here where the law or the rules of the body name them.
 * @param state null for the first act, which is the receipt
 */
export function refusalOfRequestAct(
  state: RequestState | null,
  act: RequestAct,
  context: ProcedureContext,
): RequestRefusal | null {
  const rule = procedure[act.kind];
  const acting = wrongActor(rule, context);
  if (acting !== null) return acting;
  if (state === null) {
    return act.kind === 'received'
      ? refusalOfReceipt(act.payload, context)
      : refuse('还没有这件申请，请先登记收到。');
  }
  if (act.at < state.lastAt) return refuse('时间早于上一步。办理的时间由台账定，不能往前改。');
  const closed = rule.closed(state, context);
  if (closed !== null) return closed;
  // Rule and payload are of the same kind; the compiler cannot follow a table whose key is a union.
  const refusal = rule.refusal as ActRule<RequestActKind>['refusal'];
  return refusal(state, act.payload, context);
}

function wrongActor(
  { who, title }: Pick<ActRule<RequestActKind>, 'who' | 'title'>,
  { person }: ProcedureContext,
): RequestRefusal | null {
  if (person !== null) return who.includes('staff') ? null : refuse(`“${title}”不由工作人员办。`);
  return who.some((one) => one !== 'staff') ? null : refuse(`“${title}”要由工作人员办。`);
}

/** Why someone may not do a kind of act at all, by permission; null where he may, or where no permission is asked. */
export function permissionRefusal(
  kind: RequestActKind,
  { person }: Pick<ProcedureContext, 'person'>,
): RequestRefusal | null {
  const { permission } = procedure[kind];
  if (person === null || permission === null || may(person.roles, permission)) return null;
  return refuse(whoMay(permission));
}
