import { isInAddress, isLabelledAsCode, isQuantity } from './context.ts';
import { isCreditCode } from './credit-code.ts';
import type { Hit } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { maskNumber, printable } from './mask.ts';
import { isPartOfCode, type NumberRun } from './number-run.ts';
import { wordsBefore, type Passage } from './passage.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

// First two digits of the area: provinces by region, and Taiwan, Hong Kong, Macao.
const areas = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** True where 18 characters have the area and the birth date of an identity number; the check is not looked at. */
function hasIdentityShape(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !areas.test(number)) return false;
  const year = Number(number.slice(6, 10));
  return (
    year >= 1900 && year <= 2099 && isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))
  );
}

/**
 * True for a citizen's identity number (公民身份号码, GB 11643): 18 characters with area, birth date and
 * check character right, or the 15 digits of the first generation (no check character).
 */
export function isIdentityNumber(number: string): boolean {
  if (!areas.test(number)) return false;
  if (/^\d{15}$/.test(number)) {
    return isDate(
      1900 + Number(number.slice(6, 8)),
      Number(number.slice(8, 10)),
      Number(number.slice(10, 12)),
    );
  }
  if (!hasIdentityShape(number)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (weights[at] ?? 0) * (number.charCodeAt(at) - 48);
  return checkCharacters.charAt(sum % 11) === number.charAt(17);
}

const label = /身份证|身份号|证件号|公民身份|身份证明|学籍/;
// 身份证号： directly before, perhaps with a word between: 身份证号码为, 身份证（户主）
const directLabel = /(?:身份证件?(?:号码?|编号)?|公民身份号码|身份号码|证件号码?)[^0-9，。；、]{0,5}$/;

/**
 * A citizen's identity number in a run of digits: 18 with check character, the 15 digits of the first
 * generation, the 20 of a disability certificate (the number, kind, grade), and after the label 身份证号 also a
 * number whose check character is wrong: someone mistyped one digit of a real one.
 */
export function identityHit(passage: Passage, run: NumberRun): Hit | null {
  const { digits, start, end, pieces } = run;
  if (digits.length === 20) return certificateHit(passage, run);
  if (digits.length !== 15 && digits.length !== 18) return null;
  const valid = isIdentityNumber(digits);
  if (!valid && !hasIdentityShape(digits)) return null;
  const before = wordsBefore(passage, start);
  const named = label.test(before);
  if (digits.length === 15) {
    // Without a check character any long number may look like one: it has to stand in one piece.
    if (!directLabel.test(before) && (pieces.length > 1 || isPartOfCode(passage.text, run))) return null;
    if (isInAddress(passage, start, end) || isQuantity(passage, start, end)) return null;
  }
  if (!valid && !(directLabel.test(before) && pieces.length <= 4)) return null;
  // Several pieces that are parts of a longer row of numbers.
  if (pieces.length > 1 && isPartOfCode(passage.text, run)) return null;
  if (
    !named &&
    (isLabelledAsCode(passage, start) ||
      (isCreditCode(digits) && !/1[89]\d\d|20[0-3]\d/.test(digits.slice(6, 10))))
  )
    return null;
  return identityNumberHit(passage.text.slice(start, end), start, {
    digits: digits.length,
    valid,
    named,
  });
}

/**
 * An identity number with letters directly beside it (张三…155Tel, sfz530…): a code, were it not that area, birth date and
 * check character are all right. Only the 18 characters of today: fewer prove too little.
 * @param digitsEnd where the digits at `start` end
 */
export function identityBesideLetters(passage: Passage, start: number, digitsEnd: number): Hit | null {
  const { text } = passage;
  const end = digitsEnd - start === 17 ? digitsEnd + 1 : digitsEnd;
  if (end - start !== 18) return null;
  const raw = text.slice(start, end);
  const digits = raw.normalize('NFKC').toUpperCase().replace('×', 'X');
  if (!isIdentityNumber(digits)) return null;
  const named = label.test(wordsBefore(passage, start));
  return identityNumberHit(raw, start, { digits: 18, valid: true, named });
}

/** The hit for a number that is known to be an identity number. */
export function identityNumberHit(
  raw: string,
  start: number,
  { digits, valid, named }: { digits: number; valid: boolean; named: boolean },
): Hit {
  const mask = maskNumber(raw, 2, 3);
  return {
    kind: '身份证号',
    start,
    end: start + raw.length,
    masked: printable(mask),
    mask,
    level: (digits === 18 && valid) || named ? 'error' : 'warning',
    why: whyIdentity(digits, valid),
    basis: kindBasis.身份证号,
  };
}

function whyIdentity(digits: number, valid: boolean): string {
  if (digits === 15) return '15位旧身份证号，地区码和出生日期相符';
  if (!valid) return '写在“身份证号”之后的18位号码，校验码不符，可能录错一位';
  return '18位公民身份号码，校验码、地区码和出生日期都相符';
}

// Kind 1 to 7 and grade 1 to 4 after the identity number: [memory], to be verified.
function certificateHit({ text }: Passage, { digits, start, end, pieces }: NumberRun): Hit | null {
  if (pieces.length > 1 || !/[1-7][1-4]$/.test(digits) || !isIdentityNumber(digits.slice(0, 18))) return null;
  const mask = maskNumber(text.slice(start, end), 2, 0);
  return {
    kind: '证件号码',
    start,
    end,
    masked: printable(mask),
    mask,
    level: 'error',
    why: '残疾人证号，由身份证号、残疾类别和等级组成',
    basis: kindBasis.证件号码,
  };
}
