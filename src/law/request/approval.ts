import type { RoleId } from '../office/role.ts';

/**
 * How far up a decision goes before it is signed: the chain grows with the risk of the case, not with its size.
 * - `ordinary`: what is open anyway, or a plain finding of fact
 * - `raised`: a refusal, a third party, a fee, a long or repeated case
 * - `high`: state secrets, the three securities and social stability, public interest against an objection, after reconsideration
 *   or judgment
 */
export type RiskId = 'ordinary' | 'raised' | 'high';

export const riskTitles: Readonly<Record<RiskId, string>> = {
  ordinary: '一般',
  raised: '较高',
  high: '重大',
};

/** One signature that a decision needs. */
export interface ApprovalStep {
  readonly id: string;
  /** 法制审核, 保密审查, 负责人审批, 主要领导签发 */
  readonly title: string;
  /** Whoever holds one of these may do it; never who drafted the letter. */
  readonly roles: readonly RoleId[];
}
