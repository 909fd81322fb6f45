import { cite } from '../law/index.ts';
import { isInAddress, isLabelledAsCode, isQuantity, wordsBefore } from './context.ts';
import { isCreditCode } from './credit-code.ts';
import { digitRuns } from './digit-runs.ts';
import type { Detector, Hit } from './hit.ts';

/** True where the Luhn sum of a number of digits is right (bank cards, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  [...digits].reverse().forEach((character, position) => {
    const doubled = Number(character) * (position % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

// Prefixes of the cards that are issued here: UnionPay and the old national ones, Visa, MasterCard.
const cardPrefix = /^(?:62|60|9558|4|5[1-5])/;
const accountWords = /(?:账号|帐号|账户|帐户|卡号|一卡通|社保卡|存折|开户行)/;
// An account of an office is published on purpose: where to pay.
const officeAccount = /(?:对公|收款单位|国库|基本存款|基本户|单位账[号户]|专用账户|财政专户|非税)/;

const basis = [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')];

/**
 * Finds bank cards (16–19 digits, right Luhn sum, known prefix) and, after words such as 卡号 and 账号,
 * accounts that have no check digit (一卡通, 存折).
 */
export const bankAccounts: Detector = (text) => {
  const hits: Hit[] = [];
  for (const run of digitRuns(text, [12, 13, 14, 15, 16, 17, 18, 19])) {
    if (!/^\d+$/.test(run.digits)) continue;
    const before = wordsBefore(text, run.start);
    const named = accountWords.test(before);
    const card = run.digits.length >= 16 && passesLuhn(run.digits) && (named || cardPrefix.test(run.digits));
    if (!card && !(named && /(?:号|户|卡|折)[^0-9，。；]{0,6}$/.test(before) && !run.broken)) continue;
    if (officeAccount.test(text.slice(Math.max(0, run.start - 40), run.start))) continue;
    if (isInAddress(text, run.start, run.end) || isQuantity(text, run.start, run.end)) continue;
    if (!named && (isLabelledAsCode(text, run.start) || isCreditCode(run.digits))) continue;
    hits.push({
      kind: '银行账号',
      start: run.start,
      end: run.end,
      masked: `${'*'.repeat(run.digits.length - 4)}${run.digits.slice(-4)}`,
      level: card ? 'error' : 'warning',
      why: card ? '银行卡号，校验位相符' : '写在“账号”“卡号”一类字样之后的长号码',
      basis,
    });
  }
  return hits;
};
