import { accountHit, passesLuhn } from './bank-account.ts';
import type { Hit } from './hit.ts';
import { identityNumberHit, isIdentityNumber } from './identity-number.ts';
import { phoneHit } from './mobile-number.ts';
import { halfWidth, isDigit } from './number-run.ts';
import type { Tally } from './passage.ts';

/** Texts in a row that may hold pieces of one number, and the headings above them ('' for none). */
export interface Pieces {
  readonly texts: readonly string[];
  readonly headingOf: (piece: number) => string;
}

/** A number that is split over neighbouring texts. */
export interface SplitNumber {
  /** Kind, level, reason; the offsets mean nothing. */
  readonly hit: Hit;
  readonly spots: readonly SplitSpot[];
}

export interface SplitSpot {
  /** Which of the texts. */
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

const longest = 20;
/** With so many digits a piece is a whole number, no first half of one. */
const wholeNumber = 18;
/** Of each text this much is looked at, at its end or at its beginning. */
const reach = 32;
// Never inside a piece that was found: digits, blanks, an X.
const between = '\n';

const isX = (code: number) =>
  code === 0x78 || code === 0x58 || code === 0xff58 || code === 0xff38 || code === 0xd7;
const isBlank = (code: number) =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x3000 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0xfeff;
const isLetter = (code: number) =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
// What ties digits to those before it: 12.5, 3-4.
const isTie = (code: number) => code === 0x2e || code === 0xff0e || code === 0x2d;
const fewBlanks = 4;

/** Where in a text a piece of a number stands. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The digits that a text ends in, with few blanks behind them; null where they can be no first half. */
function tailOf(text: string): Piece | null {
  let end = text.length;
  for (let blanks = 0; blanks < fewBlanks && isBlank(text.charCodeAt(end - 1)); blanks += 1) end -= 1;
  let start = end;
  while (end - start < wholeNumber && isDigit(text.charCodeAt(start - 1))) start -= 1;
  if (start === end || end - start >= wholeNumber) return null;
  const before = text.charCodeAt(start - 1);
  return isLetter(before) || isTie(before) ? null : { start, end };
}

/** The digits, perhaps with an X behind them, or the X alone that a text begins with. */
function headOf(text: string): Piece | null {
  const limit = Math.min(text.length, reach);
  let start = 0;
  while (start < limit && isBlank(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < limit && isDigit(text.charCodeAt(end))) end += 1;
  if (end - start >= longest) return null;
  if (end < limit && isX(text.charCodeAt(end))) {
    const next = end + 1 < limit ? text.charCodeAt(end + 1) : 0;
    if (!isDigit(next) && !isLetter(next)) return { start, end: end + 1 };
  }
  return end === start || (end < limit && isLetter(text.charCodeAt(end))) ? null : { start, end };
}

/** True where digits are all that a text consists of. */
function isDigitsOnly(text: string, { end }: Piece): boolean {
  if (!isDigit(text.charCodeAt(end - 1))) return false;
  let at = end;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at === text.length;
}

/** True where a text begins with a digit or an X: most do not, and that is seen at once. */
function mayGoOnWith(text: string): boolean {
  let at = 0;
  for (let blanks = 0; blanks < fewBlanks && isBlank(text.charCodeAt(at)); blanks += 1) at += 1;
  return isDigit(text.charCodeAt(at)) || isX(text.charCodeAt(at));
}

/** True where a number may go on from one text to the next: where `splitNumbers` finds none, it need not look. */
export function mayGoOn(first: string, next: string): boolean {
  if (!mayGoOnWith(next)) return false;
  const begun = tailOf(first);
  if (begun === null) return false;
  const more = headOf(next);
  return more !== null && begun.end - begun.start + more.end - more.start <= longest;
}

// What a piece is counted as in the steps.
const tailSteps = 32;
const headSteps = 24;

/**
 * Finds numbers that go on from one text to the next: identity numbers in one digit a box or wrapped, cards and
 * phones where the heading calls them so. Looks ahead over no more than 20 digits from any text.
 */
export function splitNumbers({ texts, headingOf }: Pieces, tally: Tally): SplitNumber[] {
  const found: SplitNumber[] = [];
  for (let at = 0; at + 1 < texts.length; at += 1) {
    const first = texts[at] ?? '';
    if (!mayGoOnWith(texts[at + 1] ?? '')) continue;
    const begun = tailOf(first);
    if (begun === null) continue;
    tally.steps += tailSteps;
    const pieces = [begun];
    let count = begun.end - begun.start;
    for (let next = at + 1; next < texts.length; next += 1) {
      const text = texts[next] ?? '';
      tally.steps += headSteps;
      const more = headOf(text);
      if (more === null || count + more.end - more.start > longest) break;
      pieces.push(more);
      count += more.end - more.start;
      const split = isLengthOfNumber(count) ? splitOf(texts, at, pieces, headingOf(at)) : null;
      if (split !== null) {
        found.push(split);
        at = next - 1;
        break;
      }
      if (text.length > headSteps || !isDigitsOnly(text, more)) break;
    }
  }
  return found;
}

/** The lengths of what `hitOf` knows: a phone, an identity number of either generation, an account. */
const isLengthOfNumber = (count: number) => count === 11 || (count >= 15 && count <= 19);

/** What the pieces in neighbouring texts make together; null where that is nothing. */
function splitOf(
  texts: readonly string[],
  first: number,
  pieces: readonly Piece[],
  heading: string,
): SplitNumber | null {
  const raws = pieces.map(({ start, end }, index) => texts[first + index]?.slice(start, end) ?? '');
  const hit = hitOf(halfWidth(raws.join('')), raws, heading);
  if (hit === null) return null;
  const masks = (hit.mask ?? '').split(between);
  return {
    hit,
    spots: pieces.map(({ start, end }, index) => ({
      piece: first + index,
      start,
      end,
      mask: masks[index] ?? '',
    })),
  };
}

function hitOf(digits: string, raws: readonly string[], heading: string): Hit | null {
  const named = /身份证|公民身份|身份号码|证件号/.test(heading);
  if ((digits.length === 18 || named) && isIdentityNumber(digits)) {
    return identityNumberHit(raws.join(between), 0, { digits: digits.length, valid: true, named });
  }
  if (digits.length >= 16 && /银行|账号|帐号|卡号|一卡通/.test(heading) && passesLuhn(digits))
    return accountHit(raws.join(between), 0, true);
  if (/^1[3-9]\d{9}$/.test(digits) && /手机|电话|联系方式/.test(heading))
    return phoneHit('手机号码', raws.join(between), 0);
  return null;
}
