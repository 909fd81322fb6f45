import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { outcomeIds, type OutcomeId } from './outcome-id.ts';
import { riskOf, type DecisionFacts } from './risk.ts';

const said = { by: null, at: '2026-06-01T00:00:00.000Z' };
const on = '2026-06-01' as never;
const plain: DecisionFacts = {
  outcome: 'granted',
  parts: [],
  publicInterest: '',
  parties: [],
  fee: null,
  reasons: null,
  extension: null,
  delay: null,
  reopenings: [],
  links: [],
  joined: null,
};
const reopened = (cause: 'reconsideration' | 'judgment' | 'own') => ({
  reopenings: [{ ...said, on, cause, redressId: null, days: 20, reason: '' }],
});

describe('the risk of a decision', () => {
  test.each<[string, Partial<DecisionFacts>, string, string]>([
    ['what is open anyway', {}, 'ordinary', ''],
    ['nothing was found', { outcome: 'notHeld' }, 'ordinary', ''],
    ['a petition', { outcome: 'petition' }, 'ordinary', ''],
    ['a refusal', { outcome: 'refusedProcess' }, 'raised', '不予公开（过程性信息）'],
    ['a partial disclosure', { outcome: 'partlyGranted' }, 'raised', '部分公开'],
    [
      'a part that is a secret',
      { outcome: 'partlyGranted', parts: [{ outcome: 'refusedStateSecret' }] },
      'high',
      '不予公开（国家秘密） 部分公开',
    ],
    ['a state secret', { outcome: 'refusedStateSecret' }, 'high', '不予公开（国家秘密）'],
    ['the three securities', { outcome: 'refusedSecurityStability' }, 'high', '不予公开（三安全一稳定）'],
    ['a repeated request', { outcome: 'repeated' }, 'raised', '重复申请'],
    ['an excessive applicant', { outcome: 'excessive' }, 'raised', '大量反复申请'],
    ['an unpaid fee', { outcome: 'lapsedFee' }, 'raised', '逾期不缴费'],
    ['the public interest', { publicInterest: '饮水安全' }, 'high', '因公共利益公开涉及第三方的信息'],
    ['after reconsideration', reopened('reconsideration'), 'high', '行政复议后重新答复'],
    ['after a judgment', reopened('judgment'), 'high', '判决后重新答复'],
    ['corrected by itself', reopened('own'), 'high', '自行纠正后重新答复'],
    [
      'extended',
      { extension: { ...said, on, letterId: 'k11', days: 10, reason: '', approvedBy: 'head' } },
      'raised',
      '延长过答复期限',
    ],
    ['joined', { joined: { ...said, withId: 'other', reason: '' } }, 'raised', '和其他申请合并答复'],
    [
      'like an earlier one',
      { links: [{ ...said, bodyId: 'b', requestId: 'r', how: 'repeat' }] },
      'raised',
      '有同样内容的申请',
    ],
  ])('%s', (_, change, risk, reasons) => {
    expect(riskOf({ ...plain, ...change })).toEqual({
      risk,
      reasons: reasons.split(' ').filter((reason) => reason !== ''),
    });
  });

  it('is never lowered by a reason more', () => {
    const order = ['ordinary', 'raised', 'high'];
    const outcome = fc.constantFrom(...outcomeIds);
    fc.assert(
      fc.property(outcome, fc.array(outcome, { maxLength: 4 }), outcome, (whole, parts, more) => {
        const of = (given: readonly OutcomeId[]) =>
          order.indexOf(
            riskOf({ ...plain, outcome: whole, parts: given.map((each) => ({ outcome: each })) }).risk,
          );
        expect(of([...parts, more])).toBeGreaterThanOrEqual(of(parts));
      }),
    );
  });

  it('has a reason wherever it is not ordinary', () => {
    for (const outcome of outcomeIds) {
      const { risk, reasons } = riskOf({ ...plain, outcome });
      expect(reasons.length > 0).toBe(risk !== 'ordinary');
    }
  });
});
