import { isInAddress, isLabelledAsCode, isQuantity } from './context.ts';
import { isCreditCode } from './credit-code.ts';
import type { Hit } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { maskNumber, printable } from './mask.ts';
import { isPartOfCode, type NumberRun } from './number-run.ts';
import { textBefore, wordsBefore, type Passage } from './passage.ts';

/** True where the Luhn sum of a number of digits is right (bank cards, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const doubled = (digits.charCodeAt(at) - 48) * ((digits.length - at) % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

// Prefixes of the cards that are issued here: UnionPay and the old national ones, Visa, MasterCard.
const cardPrefix = /^(?:62|60|9558|4|5[1-5])/;
const accountWords = /(?:账号|帐号|账户|帐户|卡号|一卡通|社保卡|存折|开户行)/;
const accountLabel = /(?:号|户|卡|折)[^0-9，。；]{0,6}$/;
// An account of an office is published on purpose: where to pay.
const officeAccount =
  /(?:对公|收款单位|国库|基本存款|基本户|单位账[号户]|专用账户|财政专户|非税|缴款|保证金)/;

// The owner of the account is no person; a card is one's own whatever stands before it.
const officeOwner = /慈善|基金|协会|公司|中心|政府|委员会|[局所院校站会厅][，,；;\s]/;

/** 6217 0000 0000 0006: in fours, as it stands on the card. */
const inFours = ({ pieces, inLine }: NumberRun) =>
  inLine && pieces.length >= 4 && pieces.slice(0, 4).every((length) => length === 4);

/**
 * A bank card (16–19 digits, right Luhn sum, known prefix) or, after words such as 卡号 and 账号, an account
 * that has no check digit (一卡通, 存折).
 */
export function bankAccountHit(passage: Passage, run: NumberRun): Hit | null {
  const { digits, start, end, pieces } = run;
  if (digits.length < 12 || digits.length > 19 || digits.endsWith('X')) return null;
  const luhn = digits.length >= 16 && passesLuhn(digits);
  const likely = luhn && cardPrefix.test(digits);
  const before = wordsBefore(passage, start);
  const named = accountWords.test(before);
  if (!named && !likely) return null;
  if (!named && pieces.length > 1 && !inFours(run)) return null;
  const card = luhn && (named || likely);
  if (!card && !(accountLabel.test(before) && (pieces.length === 1 || inFours(run)))) return null;
  if (isPartOfCode(passage.text, run)) return null;
  const owner = textBefore(passage, start, 40);
  if (officeAccount.test(owner) || (!card && officeOwner.test(owner))) return null;
  if (isInAddress(passage, start, end) || isQuantity(passage, start, end)) return null;
  if (!named && (isLabelledAsCode(passage, start) || isCreditCode(digits))) return null;
  return accountHit(passage.text.slice(start, end), start, card);
}

/** The hit for a number that is known to be a bank account. */
export function accountHit(raw: string, start: number, card: boolean): Hit {
  const mask = maskNumber(raw, 0, 4);
  return {
    kind: '银行账号',
    start,
    end: start + raw.length,
    masked: printable(mask),
    mask,
    level: card ? 'error' : 'warning',
    why: card ? '银行卡号，校验位相符' : '写在“账号”“卡号”一类字样之后的长号码',
    basis: kindBasis.银行账号,
  };
}
