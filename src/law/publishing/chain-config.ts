import { cite } from '../citation.ts';
import type { RoleId } from '../office/role.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';

/** 保密审查, 审 or 校. */
export type StepKind = 'secrecy' | 'review' | 'proof';

/** One step of the review chain. */
export interface ChainStep {
  readonly id: string;
  readonly kind: StepKind;
  /** 一审, 二校, 保密审查 */
  readonly title: string;
  /** Who does it: anyone with one of the roles, or only `persons` where some are named. */
  readonly roles: readonly RoleId[];
  readonly persons: readonly string[];
  /** How many different people have to pass it. */
  readonly people: number;
}

/** The chain of one body, or of one of its columns. */
export interface ChainConfig {
  /** In the order in which they are done. */
  readonly steps: readonly ChainStep[];
  /** Why there are fewer than three reviews; the county sees it. */
  readonly fewerReviewsReason: string | null;
  readonly publishRoles: readonly RoleId[];
  /** Who may order publication before the reviews are done. */
  readonly urgentRoles: readonly RoleId[];
  /** Who may let one person do several steps. */
  readonly exceptionRoles: readonly RoleId[];
  readonly withdrawRoles: readonly RoleId[];
  /** Working days within which an urgent publication is reviewed. */
  readonly urgentReviewDays: number;
}

const step = (id: string, kind: StepKind, title: string, role: RoleId): ChainStep => ({
  id,
  kind,
  title,
  roles: [role],
  persons: [],
  people: 1,
});

/**
 * 保密审查, then 三审三校. No national text was found that orders three reviews: townships report them as their own rule,
 * so the chain is a setting of each body; secrecy review is law. Days for urgent ones: a setting, no text.
 */
export const initialChain: ChainConfig = {
  steps: [
    step('secrecy', 'secrecy', '保密审查', 'secrecy-reviewer'),
    step('review-1', 'review', '一审', 'reviewer-1'),
    step('proof-1', 'proof', '一校', 'proofreader'),
    step('review-2', 'review', '二审', 'reviewer-2'),
    step('proof-2', 'proof', '二校', 'proofreader'),
    step('review-3', 'review', '三审', 'reviewer-3'),
    step('proof-3', 'proof', '三校', 'proofreader'),
  ],
  fewerReviewsReason: null,
  publishRoles: ['clerk', 'office-head', 'reviewer-3'],
  urgentRoles: ['office-head', 'reviewer-3'],
  exceptionRoles: ['office-head', 'reviewer-3'],
  withdrawRoles: ['office-head', 'reviewer-3', 'secrecy-reviewer'],
  urgentReviewDays: 3,
};

const review = cite('regulation', '第十七条');
const rule = (id: string, level: PublishingRule['level'], title: string, basis = review): PublishingRule => ({
  id,
  level,
  title,
  basis: [basis],
});

const rules = {
  noSecrecy: rule('K-1', 'error', '没有保密审查', cite('stateSecrets', '第三十五条')),
  noReview: rule('K-2', 'error', '没有审核'),
  fewer: rule('K-3', 'error', '不到三审，没有写明理由'),
  fewerReasoned: rule('K-4', 'warning', '不到三审，写明了理由'),
  nobody: rule('K-5', 'error', '步骤没有人做'),
  people: rule('K-6', 'error', '人数不对'),
  twice: rule('K-7', 'error', '步骤重复'),
  nobodyPublishes: rule('K-8', 'error', '没有人能发布、撤回'),
  urgentDays: rule('K-9', 'error', '紧急发布的补审期限不对'),
} as const;

export const chainRules: readonly PublishingRule[] = Object.values(rules);

/** The shortest reason that says anything. */
export const leastReason = 10;

/** True where a text is long enough to be a reason. */
export function isReason(text: string): boolean {
  return [...text.replaceAll(/[\s\p{P}]/gu, '')].length >= leastReason;
}

/** What is wrong with a chain; one with an error cannot be put in force. */
export function faultsOfChain(chain: ChainConfig): readonly PublishingFault[] {
  const { steps, fewerReviewsReason, urgentReviewDays } = chain;
  const faults: PublishingFault[] = [];
  if (!steps.some(({ kind }) => kind === 'secrecy')) {
    faults.push(faultOf(rules.noSecrecy, '公开前要作保密审查，请加上这一步。', 'steps'));
  }
  const reviews = steps.filter(({ kind }) => kind === 'review').length;
  if (reviews === 0) {
    faults.push(faultOf(rules.noReview, '至少要有一审，请加上审核的步骤。', 'steps'));
  } else if (reviews < 3) {
    const reasoned = isReason(fewerReviewsReason ?? '');
    const sentence = reasoned
      ? `只有${reviews}审，理由是“${fewerReviewsReason ?? ''}”，县级主管看得到。`
      : `只有${reviews}审，请写明为什么不设三审（至少${leastReason}个字），县级主管看得到。`;
    faults.push(faultOf(reasoned ? rules.fewerReasoned : rules.fewer, sentence, 'fewerReviewsReason'));
  }
  for (const { title, roles, persons, people } of steps) {
    if (roles.length + persons.length === 0) {
      faults.push(faultOf(rules.nobody, `${title}没有定由谁来做，请选角色或者人。`, 'steps'));
    }
    if (!Number.isInteger(people) || people < 1 || (persons.length > 0 && people > new Set(persons).size)) {
      faults.push(faultOf(rules.people, `${title}要${people}个人，请改成至少1人、不多于指定的人。`, 'steps'));
    }
  }
  if (new Set(steps.map(({ id }) => id)).size < steps.length) {
    faults.push(faultOf(rules.twice, '有重复的步骤，请去掉一个。', 'steps'));
  }
  if (chain.publishRoles.length === 0 || chain.withdrawRoles.length === 0) {
    faults.push(faultOf(rules.nobodyPublishes, '请选由谁发布、由谁撤回。', 'publishRoles'));
  }
  if (!Number.isInteger(urgentReviewDays) || urgentReviewDays < 1 || urgentReviewDays > 20) {
    faults.push(faultOf(rules.urgentDays, '紧急发布后补审的期限是1至20个工作日，请改。', 'urgentReviewDays'));
  }
  return faults;
}
