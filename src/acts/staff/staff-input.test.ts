import { describe, expect, test } from 'vitest';
import type { RoleId } from '../../law/index.ts';
import { faultOfAccount, faultOfPersonName, faultOfRoles } from './staff-input.ts';

describe('account names', () => {
  test.each(['abc', 'li.si', 'a-b_c', '110', '4zhang', 'a'.repeat(32)])('%s will do', (account) => {
    expect(faultOfAccount(account)).toBeNull();
  });
  test.each([
    '',
    'ab',
    'Abc',
    '张三',
    '.abc',
    '-abc',
    '_abc',
    'a b',
    'a@b',
    'abc\n',
    ' abc',
    'a'.repeat(33),
    'ａｂｃ',
  ])('%j will not', (account) => {
    expect(faultOfAccount(account)).toMatchObject({ code: 'wrong-input', field: 'account' });
  });
});

describe('names of people', () => {
  test.each([
    '张三',
    '欧阳小明',
    '阿依古丽·买买提',
    '阿卜杜拉•艾尼',
    '李〇',
    '𠮷田',
    '㛃',
    '王𬎆',
    'Anna Li',
    '单',
    '字'.repeat(50),
    '𠮷'.repeat(50),
  ])('%s will do', (name) => {
    expect(faultOfPersonName(name)).toBeNull();
  });
  test.each([
    '',
    ' ',
    '·',
    '·张',
    '张·',
    '张三 ',
    '张\n三',
    '张三1',
    '张三（代）',
    '<b>',
    '字'.repeat(51),
    '张\u202E三',
  ])('%j will not', (name) => {
    expect(faultOfPersonName(name)).toMatchObject({ code: 'wrong-input', field: 'name' });
  });
});

describe('roles held together', () => {
  test.each<[readonly RoleId[], boolean]>([
    [[], false],
    [['clerk'], true],
    [['clerk', 'proofreader', 'office-head'], true],
    [['clerk', 'county-supervisor'], true],
    [['administrator'], true],
    [['administrator', 'clerk'], false],
    [['administrator', 'auditor'], false],
    [['auditor', 'clerk'], false],
    [['auditor', 'county-supervisor'], false],
  ])('%j: %s', (roles, fits) => {
    expect(faultOfRoles(roles) === null).toBe(fits);
  });
});
