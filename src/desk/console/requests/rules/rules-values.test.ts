import { describe, expect, it, test } from 'vitest';
import { initialRequestRules, type ApprovalStep } from '../../../../law/index.ts';
import { forward, rulesOfValues, toggled, valuesOfRules, withStep } from './rules-values.ts';

describe('the rules of requests in their form', () => {
  it('come out as they went in', () => {
    const rules = {
      ...initialRequestRules,
      letterNumbering: 'by-request',
      seal: 'image',
      reconsideration: { organ: '甲县人民政府', address: '甲县一路1号', online: 'https://example.cn' },
      contact: {
        office: '办公室',
        person: '张三',
        phone: '0000-0000000',
        address: '乙镇',
        postcode: '000000',
      },
      court: '甲县人民法院',
    } as const;
    expect(rulesOfValues(valuesOfRules(rules))).toEqual(rules);
  });

  test.each(['', '五', '1.5', '-1'])('say %j is no number', (typed) => {
    const values = { ...valuesOfRules(initialRequestRules), targetDays: typed };
    expect(rulesOfValues(values).targetDays).toBeNaN();
  });

  it('give a new step an id of its own, also after one was taken away', () => {
    const two = withStep(withStep([], '甲'), '乙');
    const left = two.toSpliced(0, 1);
    const again = withStep(left, '丙');
    expect(new Set(again.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    [1, 'bac'],
    [2, 'acb'],
    [0, 'abc'],
    [9, 'abc'],
  ])('move what is at %i to the front by one: %s', (at, order) => {
    expect(forward([...'abc'], at).join('')).toBe(order);
  });

  it('name a role once', () => {
    const step: ApprovalStep = { id: 'head', title: '审批', roles: ['office-head'] };
    expect(toggled(step.roles, 'office-head', true)).toEqual(['office-head']);
    expect(toggled(step.roles, 'office-head', false)).toEqual([]);
  });
});
