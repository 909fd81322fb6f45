import { describe, expect, it } from 'vitest';
import { initialRequestRules, type RequestRules } from './request-rules.ts';
import { faultsOfRequestRules } from './rules-faults.ts';

const whole: RequestRules = {
  ...initialRequestRules,
  requestNumber: { pattern: '乙公开申请〔{year}〕{seq}号', width: 1 },
  reconsideration: { organ: '甲县人民政府', address: '甲县一路1号', online: '' },
  court: '甲县人民法院',
  contact: { office: '办公室', person: '', phone: '000-0000000', address: '甲县乙镇一路2号', postcode: '' },
  payment: '到办公室缴纳。',
};
const head = { id: 'head', title: '负责人审批', roles: ['office-head'] } as const;
const idsOf = (change: Partial<RequestRules>, seal = false) =>
  faultsOfRequestRules({ ...whole, ...change }, { seal }).map(({ id, level, field }) => [id, level, field]);

describe('the rules of a body', () => {
  it('are without fault where all is said', () => expect(idsOf({})).toEqual([]));

  it('lack what letters need at the beginning, which keeps nobody from beginning', () => {
    const faults = faultsOfRequestRules(initialRequestRules, { seal: false });
    expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
    expect(faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['reconsideration.organ', 'court', 'contact.phone', 'payment']),
    );
  });

  it.each<[string, Partial<RequestRules>, readonly [string, string, string]]>([
    [
      'a number without a counter',
      { requestNumber: { pattern: '乙公开〔{year}〕号', width: 1 } },
      ['RN-1', 'error', 'requestNumber.pattern'],
    ],
    [
      'letters without their sign',
      { letterNumber: { pattern: '乙公〔{year}〕{seq}号', width: 1 } },
      ['RN-4', 'error', 'letterNumber.pattern'],
    ],
    [
      'requests and letters told apart by the sign alone',
      {
        requestNumber: { pattern: '乙公〔{year}〕{seq}号', width: 1 },
        letterNumber: { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 },
      },
      ['RR-10', 'warning', 'requestNumber.pattern'],
    ],
    ['half a day', { targetDays: 2.5 }, ['RR-6', 'error', 'targetDays']],
    ['no time to clarify', { clarificationDays: 0 }, ['RR-6', 'error', 'clarificationDays']],
    ['a long time to clarify', { clarificationDays: 20 }, ['RR-7', 'notice', 'clarificationDays']],
    ['data kept no year', { retentionYears: 0 }, ['RR-6', 'error', 'retentionYears']],
    [
      'no organ',
      { reconsideration: { organ: ' ', address: '', online: '' } },
      ['RR-2', 'warning', 'reconsideration.organ'],
    ],
    ['no court', { court: '' }, ['RR-3', 'warning', 'court']],
    ['no address', { contact: { ...whole.contact, address: '' } }, ['RR-4', 'warning', 'contact.address']],
    ['a seal without picture', { seal: 'image' }, ['RR-8', 'error', 'seal']],
    [
      'nobody who signs',
      { approval: { ...whole.approval, ordinary: [] } },
      ['RR-1', 'error', 'approval.ordinary'],
    ],
    [
      'a step twice',
      { approval: { ...whole.approval, raised: [head, head] } },
      ['RR-1', 'error', 'approval.raised'],
    ],
    [
      'a step without anyone',
      { approval: { ...whole.approval, ordinary: [{ ...head, roles: [] }] } },
      ['RR-1', 'error', 'approval.ordinary'],
    ],
    [
      'a step of someone who may not sign',
      { approval: { ...whole.approval, ordinary: [{ ...head, roles: ['clerk'] }] } },
      ['RR-1', 'error', 'approval.ordinary'],
    ],
    [
      'grave decisions without a review of secrecy',
      { approval: { ...whole.approval, high: [head] } },
      ['RR-9', 'notice', 'approval.high'],
    ],
  ])('%s', (_, change, fault) => expect(idsOf(change)).toEqual([[...fault]]));

  it('take a seal whose picture is there', () => expect(idsOf({ seal: 'image' }, true)).toEqual([]));
});
