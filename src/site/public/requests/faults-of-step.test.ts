import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Dice, creditCode, identity } from '../../../../tests/support/screening/numbers.ts';
import { emptyFields, type DraftFields, type OpenDraft } from './draft.ts';
import { faultOfPhone, faultsOfStep } from './faults-of-step.ts';
import { fieldsOfStep } from './fields-of-step.ts';
import { formSteps } from './form-step.ts';

const dice = new Dice(3);
const right: DraftFields = {
  ...emptyFields,
  name: '张三',
  paperNumber: identity(dice),
  phone: '13800000000',
  title: '值班表',
  form: 'electronic',
  way: 'online',
};
const draft = (fields: Partial<DraftFields>, files: OpenDraft['files'] = {}): OpenDraft => ({
  sent: false,
  actId: '',
  fields: { ...right, ...fields },
  files,
  begunAt: '',
});
const faults = (step: (typeof formSteps)[number], fields: Partial<DraftFields>) =>
  faultsOfStep(step, draft(fields)).map(({ field, sentence }) => `${field}：${sentence}`);

describe('names', () => {
  test.each([
    '张三',
    '买买提·张三',
    '𠮷野𪚥',
    'O’Neil'.replace('’', "'"),
    'Zhang San',
    '欧阳·',
    '〇'.repeat(0) + '龘龘',
  ])('%s is one', (name) => expect(faults('who', { name })).toEqual([]));
  test.each([
    ['', 'name：请填写申请人姓名'],
    ['<b>张三</b>', 'name：姓名用汉字、间隔号“·”、拉丁字母写，请照证件填写'],
    ['张'.repeat(51), 'name：姓名最多50个字'],
  ])('%s is none', (name, fault) => expect(faults('who', { name })).toEqual([fault]));
  it('counts characters, not units of memory', () => {
    expect(faults('who', { name: '𠮷'.repeat(50) })).toEqual([]);
  });
});

test.each<readonly [Partial<DraftFields>, readonly string[]]>([
  [{ paperNumber: '1234' }, ['paperNumber：身份证号码现有4位，应为18位']],
  [{ paper: 'passport', paperNumber: 'E12345678' }, []],
  [{ paper: 'passport', paperNumber: '护照' }, ['paperNumber：证件号码只有字母和数字，请照证件核对一遍']],
  [{ phone: '', email: '', address: '' }, ['phone：电话、电子邮箱、通信地址，请至少填一样']],
  [{ phone: '', email: 'a@example.cn' }, []],
  [{ phone: '', email: 'a@b' }, ['email：电子邮箱应为name@example.cn这样的写法']],
  [{ postcode: '12' }, ['postcode：邮政编码只有数字，外国的可以有字母']],
  [{ kind: 'business', organisation: '甲商行', representative: '张三', contactPerson: '李四' }, []],
  [
    { kind: 'research', organisation: '', representative: '', contactPerson: '', creditCode: '91' },
    [
      'organisation：请填写单位名称',
      'creditCode：统一社会信用代码现有2位，应为18位',
      'representative：请填写法定代表人或者负责人',
      'contactPerson：请填写联系人姓名',
    ],
  ],
  [
    { byAgent: true },
    [
      'agentName：请填写代理人姓名',
      'agentNumber：请填写代理人的身份证号码',
      'agentPhone：请填写代理人的电话',
    ],
  ],
])('who: %j', (fields, expected) => expect(faults('who', fields)).toEqual(expected));

it('takes a credit code whose check character is right, and no other', () => {
  const code = creditCode(dice);
  const unit = {
    kind: 'business',
    organisation: '甲',
    representative: '张三',
    contactPerson: '李四',
  } as const;
  expect(faults('who', { ...unit, creditCode: code })).toEqual([]);
  const other = `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`;
  expect(faults('who', { ...unit, creditCode: other })[0]).toMatch(/对不上/u);
});

test.each([
  ['0000-6000012', null],
  ['(0000)6000012', null],
  ['+86 13800000000', null],
  ['6000012转12', null],
  ['12345', '手机号码现有5位，应为11位数字'],
  ['1380000000a', '电话请写数字，区号和分机可以用“-”隔开'],
  ['abc', '电话请写数字，区号和分机可以用“-”隔开'],
])('telephone %s', (phone, fault) => expect(faultOfPhone(phone)).toBe(fault));

test.each<readonly ['what' | 'how', Partial<DraftFields>, readonly string[]]>([
  [
    'what',
    { title: '', number: '', description: '' },
    ['title：请写明要什么信息：名称、文号、其他特征至少写一样'],
  ],
  ['what', { title: '', number: '甲政发〔2025〕3号' }, []],
  ['what', { description: '字'.repeat(3000) }, []],
  ['what', { description: '字'.repeat(3002) }, ['description：其他特征最多3000字，请删去2字']],
  ['how', { form: '', way: '' }, ['form：请选择要哪种形式', 'way：请选择怎样取得']],
  [
    'how',
    { form: 'other', way: 'fax' },
    ['formOther：请写明是哪种形式', 'wayOther：请写明传真号码或者其他方式'],
  ],
  ['how', { way: 'mail' }, ['way：选了邮寄，请在“您的身份”里填写通信地址']],
  ['how', { way: 'e-mail' }, ['way：选了电子邮件，请在“您的身份”里填写电子邮箱']],
])('%s: %j', (step, fields, expected) => expect(faults(step, fields)).toEqual(expected));

it('asks for the identity, and of an agent for the authority', () => {
  const file = { name: 'a.png', mediaType: 'image/png', bytes: 1 };
  const missing = (fields: Partial<DraftFields>, files: OpenDraft['files']) =>
    faultsOfStep('check', draft(fields, files)).map(({ field }) => field);
  expect(missing({}, {})).toEqual(['identity']);
  expect(missing({ byAgent: true }, { identity: file })).toEqual(['authority']);
  expect(missing({ byAgent: true }, { identity: file, authority: file })).toEqual([]);
});

it('cleans whatever is sent: no control characters, nothing endless, nothing that was not asked', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          'name',
          'kind',
          'description',
          'title',
          'phone',
          'form',
          'way',
          'byAgent',
          'actId',
          '__proto__',
        ),
        fc.string({ unit: 'binary', maxLength: 600 }),
      ),
      (sent) => {
        for (const step of formSteps) {
          const fields = fieldsOfStep(step, new Map(Object.entries(sent)));
          for (const [name, value] of Object.entries(fields)) {
            expect(Object.hasOwn(emptyFields, name)).toBe(true);
            if (typeof value !== 'string') continue;
            expect(value.replaceAll(/[\n\t]/gu, '')).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
            expect(value.length).toBeLessThanOrEqual(10_000);
          }
          faultsOfStep(step, draft(fields));
        }
      },
    ),
  );
});
