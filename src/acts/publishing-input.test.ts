import { describe, expect, it, test } from 'vitest';
import { identityNumber } from '../../tests/support/planted-secrets.ts';
import {
  faultOfPrivate,
  faultOfPrivateTexts,
  faultOfReasonForEver,
  sourceForEver,
} from './publishing-input.ts';

describe('what stands in an act for ever', () => {
  test.each([
    [`当事人${identityNumber(1)}`, '身份证号'],
    [`当事人${identityNumber(1).replace(/(?<=^.{6})/u, ' ')}`, '身份证号'],
    ['机密★10年', '密级标志'],
  ])('has no %j', (text, kind) => {
    expect(faultOfPrivate(text, 'reason', '理由')).toMatchObject({
      code: 'wrong-input',
      field: 'reason',
      message: `理由里有${kind}，操作记录永久保存，请不要写。`,
    });
  });

  test.each([
    '',
    '名单有误',
    '值班电话0591-12345678',
    '手机13812345678是对外公布的',
    '统一社会信用代码11350100000000000X',
  ])('may have %j', (text) => {
    expect(faultOfPrivate(text, 'reason')).toBeNull();
  });

  it.each([
    [' ', '请填写理由。'],
    ['核'.repeat(501), '理由现有501个字，最多500个字。'],
    [`当事人${identityNumber(1)}`, '理由里有身份证号，操作记录永久保存，请不要写。'],
  ])('is no reason like %j', (reason, message) =>
    expect(faultOfReasonForEver(reason)).toEqual({ code: 'wrong-input', field: 'reason', message }),
  );

  it('is a reason in a line', () => expect(faultOfReasonForEver('名单有误')).toBeNull());

  it('has where a list came from, but nobody’s number', () => {
    const secret = identityNumber(4);
    const kept = sourceForEver(` 张三${secret}处罚.xlsx `);
    expect(kept).not.toContain(secret.slice(6, 14));
    expect([kept.startsWith('张三'), kept.endsWith('处罚.xlsx')]).toEqual([true, true]);
    expect(sourceForEver(`${'长'.repeat(99)}${secret}`)).not.toContain(secret.slice(0, 2));
    expect(sourceForEver(' paste ')).toBe('paste');
    expect([...sourceForEver('𠮷'.repeat(200))]).toHaveLength(100);
  });

  it('is told for the first text that has it', () => {
    const texts = ['无', identityNumber(2), identityNumber(3)].map((text, at) => ({ text, field: `f${at}` }));
    expect(faultOfPrivateTexts(texts)?.field).toBe('f1');
    expect(faultOfPrivateTexts([])).toBeNull();
  });
});
