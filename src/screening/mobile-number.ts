import { isInAddress, isLabelledAsCode, isQuantity } from './context.ts';
import type { Hit } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { maskNumber, printable } from './mask.ts';
import type { NumberRun } from './number-run.ts';
import { textAfter, wordsBefore, type Passage } from './passage.ts';

const phoneWords = /(?:手机|电话|联系|移动|号码|热线|微信|[Tt][Ee][Ll])/;

/** How the digits are grouped: 11 in one piece or 3-4-4; other ways only where a word says that it is a phone. */
function isGrouped(pieces: readonly number[], inLine: boolean, labelled: boolean): boolean {
  const groups = pieces.join('-');
  if (groups === '11') return true;
  if (!inLine) return labelled && pieces.length === 2;
  return groups === '3-4-4' || (labelled && /^(?:4-3-4|3-8|7-4|3-3-5|4-4-3|3-2-2-2-2)$/.test(groups));
}

/**
 * A mobile number: 11 digits, +86 allowed before; no digit, letter or dash on either side. A mobile number
 * belongs to a person, so someone has to say that it may stand there.
 */
export function mobileHit(passage: Passage, run: NumberRun): Hit | null {
  const { text } = passage;
  const { digits, end, pieces } = run;
  let { start } = run;
  if (digits.length > 15) return null;
  const country = /^(?:00)?86(?=1[3-9]\d{9}$)/.exec(digits)?.[0] ?? '';
  const number = digits.slice(country.length);
  if (!/^1[3-9]\d{9}$/.test(number)) return null;
  const [first = 0, ...rest] = pieces;
  const own = country === '' ? pieces : first === country.length ? rest : [first - country.length, ...rest];
  const labelled = phoneWords.test(wordsBefore(passage, start));
  if (!isGrouped(own, run.inLine, labelled)) return null;
  const previous = text.charAt(start - 1);
  if (country !== '' && (previous === '+' || previous === '＋')) start -= 1;
  if (/[0-9A-Za-z.．_〕-]/.test(text.charAt(start - 1))) return null;
  if (/^(?:[0-9A-Za-z_]|-\d)/.test(textAfter(passage, end, 2))) return null;
  if (isInAddress(passage, start, end) || isQuantity(passage, start, end)) return null;
  if (isLabelledAsCode(passage, start)) return null;
  return phoneHit('手机号码', text.slice(start, end), start, country.length);
}

/** The hit for a number that is known to be a phone of a person. */
export function phoneHit(kind: '手机号码' | '固定电话', raw: string, start: number, country = 0): Hit {
  const mask = maskNumber(raw, country + (kind === '手机号码' ? 3 : Math.max(0, digitsOf(raw) - 8)), 4);
  return {
    kind,
    start,
    end: start + raw.length,
    masked: printable(mask).replace(/^\+?(?:00)?86(?=1)/, ''),
    mask,
    level: 'warning',
    why: kind === '手机号码' ? '11位手机号码，一般属于个人' : '个人或者家庭的固定电话',
    basis: kindBasis[kind],
  };
}

const digitsOf = (raw: string) => raw.normalize('NFKC').replace(/\D/g, '').length;
