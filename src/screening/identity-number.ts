import { cite } from '../law/index.ts';
import { isInAddress, isLabelledAsCode, isQuantity, wordsBefore } from './context.ts';
import { digitRuns } from './digit-runs.ts';
import type { Detector, Hit } from './hit.ts';

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
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const year = Number(number.slice(6, 10));
  if (year < 1900 || year > 2099) return false;
  if (!isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
  const sum = weights.reduce(
    (total, weight, position) => total + weight * Number(number.charAt(position)),
    0,
  );
  return checkCharacters.charAt(sum % 11) === number.charAt(17);
}

const basis = [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')];

/** Finds citizens' identity numbers: full width, blanks or a line break inside and a small x included. */
export const identityNumbers: Detector = (text) => {
  const hits: Hit[] = [];
  for (const run of digitRuns(text, [15, 18])) {
    if (!isIdentityNumber(run.digits)) continue;
    const named = /身份证|身份号|证件号|公民身份/.test(wordsBefore(text, run.start));
    if (run.digits.length === 15) {
      // Without a check character any long number may look like one: it has to stand in one piece.
      if (run.broken && !named) continue;
      if (isInAddress(text, run.start, run.end) || isQuantity(text, run.start, run.end)) continue;
    }
    if (!named && isLabelledAsCode(text, run.start)) continue;
    hits.push({
      kind: '身份证号',
      start: run.start,
      end: run.end,
      masked: `${run.digits.slice(0, 2)}${'*'.repeat(run.digits.length - 5)}${run.digits.slice(-3)}`,
      level: run.digits.length === 18 || named ? 'error' : 'warning',
      why:
        run.digits.length === 18
          ? '18位公民身份号码，校验码、地区码和出生日期都相符'
          : '15位旧身份证号，地区码和出生日期相符',
      basis,
    });
  }
  return hits;
};
