import type { ApprovalStep, RequestRules, RiskId, RoleId } from '../../../../law/index.ts';

export const risks: readonly RiskId[] = ['ordinary', 'raised', 'high'];

/** The rules as their form holds them: what is typed, flat. */
export interface RulesValues {
  readonly requestPattern: string;
  readonly requestWidth: string;
  readonly letterNumbering: string;
  readonly letterPattern: string;
  readonly letterWidth: string;
  readonly targetDays: string;
  readonly clarificationDays: string;
  readonly reasonsDays: string;
  readonly assistanceDays: string;
  readonly organ: string;
  readonly organAddress: string;
  readonly online: string;
  readonly court: string;
  readonly office: string;
  readonly person: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly payment: string;
  readonly ordinary: readonly ApprovalStep[];
  readonly raised: readonly ApprovalStep[];
  readonly high: readonly ApprovalStep[];
  readonly seal: string;
  readonly retentionYears: string;
}

export function valuesOfRules(rules: RequestRules): RulesValues {
  const { requestNumber, letterNumber, reconsideration, contact, approval } = rules;
  return {
    requestPattern: requestNumber.pattern,
    requestWidth: String(requestNumber.width),
    letterNumbering: rules.letterNumbering,
    letterPattern: letterNumber.pattern,
    letterWidth: String(letterNumber.width),
    targetDays: String(rules.targetDays),
    clarificationDays: String(rules.clarificationDays),
    reasonsDays: String(rules.reasonsDays),
    assistanceDays: String(rules.assistanceDays),
    organ: reconsideration.organ,
    organAddress: reconsideration.address,
    online: reconsideration.online,
    court: rules.court,
    ...contact,
    payment: rules.payment,
    ...approval,
    seal: rules.seal,
    retentionYears: String(rules.retentionYears),
  };
}

const numberOf = (text: string) => (/^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN);

/** What is typed as rules; what is no number is `NaN`, which the law names. */
export function rulesOfValues(values: RulesValues): RequestRules {
  return {
    requestNumber: { pattern: values.requestPattern.trim(), width: numberOf(values.requestWidth) },
    letterNumbering: values.letterNumbering === 'by-request' ? 'by-request' : 'by-kind',
    letterNumber: { pattern: values.letterPattern.trim(), width: numberOf(values.letterWidth) },
    targetDays: numberOf(values.targetDays),
    clarificationDays: numberOf(values.clarificationDays),
    reasonsDays: numberOf(values.reasonsDays),
    assistanceDays: numberOf(values.assistanceDays),
    reconsideration: {
      organ: values.organ.trim(),
      address: values.organAddress.trim(),
      online: values.online.trim(),
    },
    court: values.court.trim(),
    contact: {
      office: values.office.trim(),
      person: values.person.trim(),
      phone: values.phone.trim(),
      address: values.address.trim(),
      postcode: values.postcode.trim(),
    },
    payment: values.payment.trim(),
    approval: { ordinary: values.ordinary, raised: values.raised, high: values.high },
    seal: values.seal === 'image' ? 'image' : 'print',
    retentionYears: numberOf(values.retentionYears),
  };
}

/** A new step at the end, with an id that no other has. */
export function withStep(steps: readonly ApprovalStep[], title: string): readonly ApprovalStep[] {
  let count = steps.length + 1;
  while (steps.some(({ id }) => id === `step-${count}`)) count += 1;
  return [...steps, { id: `step-${count}`, title, roles: [] }];
}

/** The list with a member moved one place to the front. */
export function forward<T>(list: readonly T[], at: number): readonly T[] {
  const found = list[at];
  return found === undefined || at === 0 ? list : list.toSpliced(at, 1).toSpliced(at - 1, 0, found);
}

export const toggled = (held: readonly RoleId[], role: RoleId, on: boolean): readonly RoleId[] =>
  on ? [...held.filter((each) => each !== role), role] : held.filter((each) => each !== role);
