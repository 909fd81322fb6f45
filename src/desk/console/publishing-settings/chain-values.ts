import type { ChainConfig, ChainStep, RoleId, StepKind } from '../../../law/index.ts';

/** A step as its form holds it. */
export interface StepValues {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly persons: readonly string[];
  readonly people: string;
}

/** A chain as its form holds it. */
export interface ChainValues {
  /** Blank for all columns. */
  readonly columnId: string;
  readonly steps: readonly StepValues[];
  readonly fewerReviewsReason: string;
  readonly publishRoles: readonly string[];
  readonly urgentRoles: readonly string[];
  readonly exceptionRoles: readonly string[];
  readonly withdrawRoles: readonly string[];
  readonly urgentReviewDays: string;
  readonly reason: string;
}

export const valuesOfChain = (chain: ChainConfig, columnId: string): ChainValues => ({
  columnId,
  steps: chain.steps.map((step) => ({ ...step, people: String(step.people) })),
  fewerReviewsReason: chain.fewerReviewsReason ?? '',
  publishRoles: chain.publishRoles,
  urgentRoles: chain.urgentRoles,
  exceptionRoles: chain.exceptionRoles,
  withdrawRoles: chain.withdrawRoles,
  urgentReviewDays: String(chain.urgentReviewDays),
  reason: '',
});

const numberOf = (text: string) => (/^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN);

export const chainOfValues = (values: ChainValues): ChainConfig => ({
  steps: values.steps.map((step): ChainStep => ({
    id: step.id,
    kind: step.kind as StepKind,
    title: step.title.trim(),
    roles: step.roles as readonly RoleId[],
    persons: step.persons,
    people: numberOf(step.people),
  })),
  fewerReviewsReason: values.fewerReviewsReason.trim() === '' ? null : values.fewerReviewsReason.trim(),
  publishRoles: values.publishRoles as readonly RoleId[],
  urgentRoles: values.urgentRoles as readonly RoleId[],
  exceptionRoles: values.exceptionRoles as readonly RoleId[],
  withdrawRoles: values.withdrawRoles as readonly RoleId[],
  urgentReviewDays: numberOf(values.urgentReviewDays),
});

/** A new step at the end, with an id that no other has. */
export function withStep(steps: readonly StepValues[]): readonly StepValues[] {
  let count = steps.length + 1;
  while (steps.some(({ id }) => id === `step-${count}`)) count += 1;
  return [...steps, { id: `step-${count}`, kind: 'review', title: '', roles: [], persons: [], people: '1' }];
}

/** The list with the member at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const found = list[from];
  return found === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, found);
}
