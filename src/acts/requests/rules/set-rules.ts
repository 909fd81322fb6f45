import { isDeepStrictEqual } from 'node:util';
import { faultsOfRequestRules, initialRequestRules, type RequestRules } from '../../../law/index.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import { perform, type ActContext } from '../../perform.ts';
import { faultOfPrivate } from '../../publishing-input.ts';
import { recount } from '../reminders/recount-clocks.ts';
import { hasSeal } from './seal-picture.ts';

export interface SetRequestRules {
  readonly actId: string;
  readonly bodyId: string;
  /** Null: the initial ones hold again. */
  readonly rules: RequestRules | null;
  /** When the rules that were seen had been set; null where none were. */
  readonly seenAt: string | null;
}

/** Sets how a body handles its requests. They are public matters: names of offices and courts, no persons but who is asked by telephone. */
export async function setRequestRules(context: ActContext, input: SetRequestRules): Promise<Outcome> {
  const { actId, bodyId, seenAt } = input;
  const rules = input.rules === null ? null : tidied(input.rules);
  const act = { permission: 'requests.set', bodyId, actId, kind: 'requests.rules-set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const before = await tx
      .selectFrom('request_rules')
      .select(['rules', 'set_at'])
      .where('body_id', '=', bodyId)
      .executeTakeFirst();
    if ((before?.set_at.toISOString() ?? null) !== seenAt) {
      return refuse('stale', '这些规则刚有人改过，您看到的是原来的。请刷新，看过再改。');
    }
    if (isDeepStrictEqual(before?.rules ?? null, rules)) {
      return refuse('not-now', '和现在的一样，没有要改的。');
    }
    if (rules !== null) {
      const seal = await hasSeal(tx, bodyId);
      const wrong = faultsOfRequestRules(rules, { seal }).find(({ level }) => level === 'error');
      if (wrong !== undefined) {
        return { ...refuse('wrong-input', wrong.sentence, wrong.field), basis: wrong.basis };
      }
      const fault = faultOfTexts(rules);
      if (fault !== null) return fault;
    }
    // Dates that the body sets itself follow its rules from now on.
    await recount(tx, { bodyId, today: context.today, rules: rules ?? initialRequestRules }, 'running');
    return [{ kind: 'requests.rules-set', subjectId: bodyId, payload: { rules } }];
  });
}

/** An office's telephone and address are public; a person's number of identity is not. */
function faultOfTexts({ reconsideration, court, payment, contact }: RequestRules) {
  const texts = [
    ['reconsideration.organ', '行政复议机关', reconsideration.organ],
    ['court', '管辖法院', court],
    ['contact.office', '工作机构', contact.office],
  ] as const;
  for (const [field, name, text] of texts) {
    const fault = faultOfPrivate(text, field, name);
    if (fault !== null) return fault;
  }
  return /\p{Cc}/u.test(payment.replaceAll('\n', ''))
    ? refuse('wrong-input', '缴费方式里有看不见的字符，请重新填写。', 'payment')
    : null;
}

/** Texts without blanks at their ends. */
function tidied(given: RequestRules): RequestRules {
  const { reconsideration, contact, approval } = given;
  const steps = (risk: keyof RequestRules['approval']) =>
    approval[risk].map((step) => ({ ...step, title: step.title.trim() }));
  return {
    ...given,
    requestNumber: { ...given.requestNumber, pattern: given.requestNumber.pattern.trim() },
    letterNumber: { ...given.letterNumber, pattern: given.letterNumber.pattern.trim() },
    reconsideration: {
      organ: reconsideration.organ.trim(),
      address: reconsideration.address.trim(),
      online: reconsideration.online.trim(),
    },
    court: given.court.trim(),
    contact: {
      office: contact.office.trim(),
      person: contact.person.trim(),
      phone: contact.phone.trim(),
      address: contact.address.trim(),
      postcode: contact.postcode.trim(),
    },
    payment: given.payment.trim(),
    approval: { ordinary: steps('ordinary'), raised: steps('raised'), high: steps('high') },
  };
}
