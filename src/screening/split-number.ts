import { accountHit, passesLuhn } from './bank-account.ts';
import type { Hit } from './hit.ts';
import { identityNumberHit, isIdentityNumber } from './identity-number.ts';
import type { Tally } from './passage.ts';
import { phoneHit } from './mobile-number.ts';

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
const tail = /(?:^|[^0-9０-９A-Za-z_.．-])([0-9０-９]{1,19})[\s　]*$/;
const head = /^[\s　]*([0-9０-９]{1,19}[xXｘＸ×]?|[xXｘＸ×])(?![0-9０-９A-Za-z_])/;
const whole = /^[\s　]*[0-9０-９]{1,19}[\s　]*$/;
// Never inside a piece that was found: digits, blanks, an X.
const between = '\n';

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const isX = (code: number) =>
  code === 0x78 || code === 0x58 || code === 0xff58 || code === 0xff38 || code === 0xd7;
const isBlank = (code: number) => code <= 0x20 || code === 0x3000 || code === 0xa0;
const fewBlanks = 4;

function endsInDigit(text: string): boolean {
  let at = text.length - 1;
  for (let blanks = 0; blanks < fewBlanks && at >= 0 && isBlank(text.charCodeAt(at)); blanks += 1) at -= 1;
  return isDigit(text.charCodeAt(at));
}

function beginsWithDigit(text: string): boolean {
  let at = 0;
  for (let blanks = 0; blanks < fewBlanks && isBlank(text.charCodeAt(at)); blanks += 1) at += 1;
  return isDigit(text.charCodeAt(at)) || isX(text.charCodeAt(at));
}

/**
 * Finds numbers that go on from one text to the next: identity numbers in one digit a box or wrapped, cards and
 * phones where the heading calls them so. Looks ahead over no more than 20 digits from any text.
 */
export function splitNumbers({ texts, headingOf }: Pieces, tally: Tally): SplitNumber[] {
  const found: SplitNumber[] = [];
  for (let at = 0; at + 1 < texts.length; at += 1) {
    const first = texts[at] ?? '';
    if (!endsInDigit(first) || !beginsWithDigit(texts[at + 1] ?? '')) continue;
    const window = first.slice(-32);
    tally.steps += 32;
    const start = tail.exec(window)?.[1];
    if (start === undefined || start.length >= 18) continue;
    // Not a whole number already, and not the middle of a longer row of single digits that was read before.
    const offset = first.length - window.length + window.lastIndexOf(start);
    const spots = [{ piece: at, start: offset, end: offset + start.length, raw: start }];
    let digits = normal(start);
    const heading = headingOf(at);
    for (let next = at + 1; next < texts.length; next += 1) {
      const text = texts[next] ?? '';
      tally.steps += 24;
      const more = head.exec(text.slice(0, 32))?.[1];
      if (more === undefined || digits.length + more.length > longest) break;
      const from = text.indexOf(more);
      spots.push({ piece: next, start: from, end: from + more.length, raw: more });
      digits += normal(more);
      const hit = hitOf(digits, spots.map(({ raw }) => raw).join(between), heading);
      if (hit !== null) {
        const masks = (hit.mask ?? '').split(between);
        found.push({
          hit,
          spots: spots.map(({ piece, start, end }, index) => ({
            piece,
            start,
            end,
            mask: masks[index] ?? '',
          })),
        });
        at = next - 1;
        break;
      }
      if (text.length > 24 || !whole.test(text)) break;
    }
  }
  return found;
}

const normal = (raw: string) => raw.normalize('NFKC').toUpperCase().replace('×', 'X');

function hitOf(digits: string, raw: string, heading: string): Hit | null {
  const named = /身份证|公民身份|身份号码|证件号/.test(heading);
  if (isIdentityNumber(digits) && (digits.length === 18 || named)) {
    return identityNumberHit(raw, 0, { digits: digits.length, valid: true, named });
  }
  if (
    /银行|账号|帐号|卡号|一卡通/.test(heading) &&
    digits.length >= 16 &&
    digits.length <= 19 &&
    passesLuhn(digits)
  )
    return accountHit(raw, 0, true);
  if (/手机|电话|联系方式/.test(heading) && /^1[3-9]\d{9}$/.test(digits)) return phoneHit('手机号码', raw, 0);
  return null;
}
