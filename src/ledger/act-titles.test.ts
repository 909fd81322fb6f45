import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../law/index.ts';
import type { ActKind, ActPayloads } from './act-kinds.ts';
import { actTitles, sentenceOf, statedIn, titleOf } from './act-titles.ts';
import type { ActTitle } from './stated-line.ts';

const friday = civilDate('2026-11-20');

/** A payload of each kind, and the sentence that it makes with 张三 as author and 李四 as subject. */
const told: { readonly [K in ActKind]?: readonly [ActPayloads[K], string] } = {
  'body.founded': [
    { name: '乙镇', level: 'township', parentId: null, siteCode: null },
    '张三登记了单位乙镇。',
  ],
  'staff.added': [
    { account: 'lisi', name: '李四', post: '干事', roles: ['clerk', 'proofreader'], phoneId: null },
    '张三登记了工作人员李四。',
  ],
  'staff.roles-set': [{ roles: ['clerk'], before: [], reason: '调岗' }, '张三把李四的角色定为经办人。'],
  'staff.locked': [
    { until: '2026-11-20T16:30:00.000Z', failures: 5 },
    '张三锁定了李四的账号，到2026-11-21 00:30。',
  ],
  'work.due-recomputed': [
    { from: friday, to: civilDate('2026-11-23'), atTheEarliest: false, year: 2027 },
    '张三把“李四”的期限从2026年11月20日改为2026年11月23日。',
  ],
  'setting.changed': [{ key: 'work.warn-days', value: 5, before: 3 }, '张三把“提前几个工作日提醒”改为5。'],
  'ledger.verified': [{ sound: true, acts: 12, faults: 0 }, '张三核验了台账，12条记录完整。'],
};

describe('acts in Chinese', () => {
  it.each(Object.entries(told))('%s', (kind, [payload, sentence]) => {
    expect(sentenceOf({ kind, payload }, '张三', '李四')).toBe(sentence);
    const { stated } = actTitles[kind as ActKind] as ActTitle<ActKind>;
    const lines = stated(payload);
    expect(lines.length).toBeGreaterThan(0);
    for (const [label] of lines) expect(label).toMatch(/\p{Script=Han}/u);
  });

  test('no two kinds have one title, and none shouts', () => {
    const titles = Object.values(actTitles).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[\p{Script=Han}]{2,12}$/u);
  });

  test('a kind of a later version is named as it stands', () => {
    expect(titleOf('future.kind')).toBe('future.kind');
    expect(sentenceOf({ kind: 'future.kind', payload: {} }, '张三', '')).toBe('张三：future.kind。');
    expect(titleOf('toString')).toBe('toString');
  });

  it.each(Object.keys(actTitles))('%s, altered by hand, is told and stops no list', (kind) => {
    for (const payload of [{}, null, [], 'x', { items: 1, notice: null, roles: {} }]) {
      expect(sentenceOf({ kind, payload }, '张三', '李四')).toMatch(/^张三.+。$/u);
      expect(Array.isArray(statedIn({ kind, payload }))).toBe(true);
    }
  });

  test('a person in the payload is a name to be looked up', () => {
    const payload = { from: 'a', to: 'b', reason: '出差' };
    expect(actTitles['work.moved'].stated(payload)).toEqual([
      ['原承办人', { staffId: 'a' }],
      ['现承办人', { staffId: 'b' }],
      ['理由', '出差'],
    ]);
  });
});
