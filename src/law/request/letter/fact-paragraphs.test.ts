import { expect, test } from 'vitest';
import { civilDate } from '../../calendar/civil-date.ts';
import { feeOf } from '../../fee/tariff.ts';
import { factParagraphs } from './fact-paragraphs.ts';
import type { LetterFacts } from './letter-facts.ts';

const letter = (number: string, on: string) => ({ number, on: civilDate(on), deliveredOn: null });
const fee: NonNullable<LetterFacts['fee']> = {
  letter: letter('公费〔2026〕1号', '2026-11-05'),
  calculation: feeOf('items', 35),
  month: '2026年11月',
  requestNos: [],
  dueOn: null,
};
const delay = { until: civilDate('2026-12-11'), reason: '要逐年核对' };

const saidOf = (course: Partial<LetterFacts>) =>
  factParagraphs({
    applicants: ['张三'],
    applicantKind: 'naturalPerson',
    channel: 'in-person',
    receivedOn: civilDate('2026-09-18'),
    requestNo: '',
    words: '水费收支账',
    ...course,
  } as LetterFacts)
    .slice(1)
    .map((block) => (block.kind === 'text' ? block.text : ''));

test.each<[string, Partial<LetterFacts>, readonly string[]]>([
  [
    'a delay that was told',
    { delay: { ...delay, letter: letter('公迟〔2026〕1号', '2026-10-09') } },
    ['本机关于2026年10月9日告知你延迟答复（公迟〔2026〕1号），确定于2026年12月11日前（含当日）作出答复。'],
  ],
  ['a delay that is only being told', { delay: { ...delay, letter: null } }, []],
  [
    'a fee that was paid',
    { fee: { ...fee, paidOn: civilDate('2026-11-20') } },
    ['你于2026年11月20日缴纳信息处理费（公费〔2026〕1号），答复期限自缴费完成次日起重新计算。'],
  ],
  ['a fee that was not', { fee: { ...fee, paidOn: null } }, []],
])('an answer tells why its term was another: %s', (_, course, expected) => {
  expect(saidOf(course)).toEqual(expected);
});
