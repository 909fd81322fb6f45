import { describe, expect, it, test } from 'vitest';
import { faultsOfPassword, settingValues } from '../../law/index.ts';
import { newFirstPassword, passwordRules } from './password-rules.ts';
import { hashPassword, matchesAny, nobodysHash, passwordMatches } from './password.ts';

const rules = passwordRules(settingValues(new Map()));

describe('what a password must have', () => {
  test.each([
    ['Luo-Xuan-4471', true],
    ['qingshan-2859', true],
    ['Shan Qing 28', true],
    ['青山绿水2859aB', true],
    ['aB3-5678', false, '至少要10位'],
    ['abcdefghij', false, '类字符'],
    ['Abcdefghij', false, '类字符'],
    ['ZhangSan-1x', false, '不能有账号'],
    ['Password-123', false, '太常见'],
    ['1111111111', false, '同一个字符'],
    [`Aa1${'x'.repeat(198)}`, false, '最多200位'],
  ])('%s: %s', (password, fits, told = '') => {
    const faults = faultsOfPassword(password, rules, ['zhangsan']);
    expect(faults.length === 0).toBe(fits);
    expect(faults.join('；')).toContain(told);
  });
});

describe('a first password', () => {
  test.each([8, 10, 12, 13, 20, 32])('of a house that asks for %i signs keeps the rules', (length) => {
    const strict = { ...rules, length, kinds: 4 };
    const made = Array.from({ length: 50 }, () => newFirstPassword(strict));
    for (const password of made) {
      expect(faultsOfPassword(password, strict, [])).toEqual([]);
      expect(password).not.toMatch(/[0O1lIo]/u);
    }
    expect(new Set(made).size).toBe(50);
  });
});

describe('hashes', () => {
  it('are argon2id at the stated cost, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('Luo-Xuan-4471'), hashPassword('Luo-Xuan-4471')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(one).not.toBe(two);
    expect(await passwordMatches(one, 'Luo-Xuan-4471')).toBe(true);
    expect(await passwordMatches(one, 'Luo-Xuan-4472')).toBe(false);
    expect(await matchesAny([two, one], 'Luo-Xuan-4471')).toBe(true);
    expect(await matchesAny([two, one], 'luo-xuan-4471')).toBe(false);
  });

  it('take the same password typed on another keyboard', async () => {
    expect(await passwordMatches(await hashPassword('Ａb3-é5678'), 'Ab3-e\u03015678')).toBe(true);
  });

  it('cost as much where there is no account, and let nobody in', async () => {
    const cost = /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$/u;
    expect(cost.exec(nobodysHash)?.[0]).toBe(cost.exec(await hashPassword('x'))?.[0]);
    for (const password of ['', 'x', 'a'.repeat(2_000)]) {
      expect(await passwordMatches(null, password)).toBe(false);
    }
  });
  it('match no text longer than anyone types', async () => {
    expect(await passwordMatches(await hashPassword(''), 'a'.repeat(1_001))).toBe(false);
  });
});
