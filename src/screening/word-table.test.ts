import { expect, test } from 'vitest';
import { exceptionsOf, levelOf, listOf, wordColumns, wordLevels } from './word-table.ts';

test.each([
  ['登陆舰、登陆艇，抢滩登陆; 登陆点', ['登陆舰', '登陆艇', '抢滩登陆', '登陆点']],
  [' ', []],
])('the exceptions of %j', (text, words) => {
  expect(exceptionsOf(text)).toEqual(words);
});

test.each([
  ['易错词', '易错词'],
  ['错别字', '易错词'],
  ['敏感词库', '敏感词'],
  ['', null],
  ['其他', null],
])('the list %j is %j', (text, list) => {
  expect(listOf(text)).toBe(list);
});

test.each([
  ['必须改', 'error'],
  ['严重错误', 'error'],
  ['要核对', 'warning'],
  ['', 'warning'],
])('the level %j is %s', (text, level) => {
  expect(levelOf(text)).toBe(level);
});

test('what is exported is read back', () => {
  for (const level of ['error', 'warning'] as const) expect(levelOf(wordLevels[level])).toBe(level);
  const heads = Object.values(wordColumns).flatMap((names) => [...names]);
  expect(new Set(heads).size).toBe(heads.length);
});
