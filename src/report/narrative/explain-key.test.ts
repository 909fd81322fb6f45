import { expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { findingKey, shortHash, unexplained } from './explain-key.ts';

const warning: Finding = {
  rule: 'V-6',
  level: 'warning',
  where: { table: 3, row: 'received', column: 'total' },
  message: '表三“一”行是80件，上年是3件，增加了77件',
  left: 3,
  right: 80,
};
const worded: Finding = {
  rule: 'F-4',
  level: 'warning',
  where: { part: 'overview' },
  message: '文号不对。',
};

test('a key is the same for the same rule, place and figures', () => {
  expect(findingKey(warning)).toMatch(/^V-6:3\/received\/total:[0-9a-f]{8}$/u);
  expect(findingKey({ ...warning, message: '本年是80件，上年是3件，多了77件' })).toBe(findingKey(warning));
  expect(findingKey(worded)).toMatch(/^F-4:overview:/u);
  expect(shortHash('')).toBe('811c9dc5');
});

test.each<[string, Finding]>([
  ['another rule', { ...warning, rule: 'V-3' }],
  ['another place', { ...warning, where: { table: 3, row: 'received', column: 'business' } }],
  ['another figure of the year', { ...warning, right: 81 }],
  ['another figure of the year before', { ...warning, left: 4 }],
  ['another figure in the words', { ...warning, message: '表三“一”行是81件，上年是3件，增加了77件' }],
])('%s is another key', (_, other) => {
  expect(findingKey(other)).not.toBe(findingKey(warning));
});

test('words tell findings without figures apart', () => {
  expect(findingKey({ ...worded, message: '名称不对。' })).not.toBe(findingKey(worded));
});

test('only warnings want an explanation, and each its own', () => {
  const error: Finding = { ...warning, level: 'error' };
  const notice: Finding = { ...worded, level: 'notice' };
  const all = [error, warning, worded, notice];
  expect(unexplained(all, {})).toEqual([warning, worded]);
  expect(unexplained(all, { [findingKey(warning)]: { explanation: '群体申请' } })).toEqual([worded]);
});
