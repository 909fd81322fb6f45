/** Digits that stand together: `digits` in half width, a last X kept, what stands between left out. */
export interface NumberRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** How many digits each piece has: [18], or [6, 8, 4] for 350000 19850410 007X. */
  readonly pieces: readonly number[];
  /** True where only single blanks and hyphens stand between the pieces: no tab, line break or cell border. */
  readonly inLine: boolean;
}

/** The longest number that is looked for: a disability certificate of 20 digits. */
const longest = 20;
const shortest = 11;

/** True for the code unit of a digit, half or full width. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

// x X ｘ Ｘ ×
const isX = (code: number) =>
  code === 0x78 || code === 0x58 || code === 0xff58 || code === 0xff38 || code === 0xd7;

const underline = 0x5f;

// Letters beside digits make a code (index number, credit code, licence), not a number of a person.
const isWord = (code: number) =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === underline ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

const isBlank = (code: number) =>
  code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0x200b;
const isHyphen = (code: number) => code === 0x2d || code === 0xff0d || code === 0x2014 || code === 0x2013;

/** The end of the digits that begin at an offset. */
export function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Digits, perhaps with an X at the end, in half width. */
export function halfWidth(raw: string): string {
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    // Nearly always plain already, and then nothing new is made.
    if (code > 0x39 || code < 0x30) return raw.normalize('NFKC').toUpperCase().replace('×', 'X');
  }
  return raw;
}

/** The end of an atom: its digits, and an X where nothing follows that makes it a letter or a times sign. */
function endOfAtom(text: string, digitsEnd: number): number {
  if (!isX(text.charCodeAt(digitsEnd))) return digitsEnd;
  const next = text.charCodeAt(digitsEnd + 1);
  return isDigit(next) || (isWord(next) && next !== underline) ? digitsEnd : digitsEnd + 1;
}

// 3x5 is a product; 3xy and 3A are codes.
const runsIntoWord = (text: string, end: number) =>
  isWord(text.charCodeAt(end)) && !(isX(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)));

// What may stand inside one number that was typed, wrapped or split over two cells: up to three blanks on each
// side of a line break or border, or one hyphen. Returns where it ends; -1 where it is no gap.
function endOfGap(text: string, start: number): number {
  let at = start;
  if (isHyphen(text.charCodeAt(at))) return at + 1;
  for (let blanks = 0; blanks < 3 && isBlank(text.charCodeAt(at)); blanks += 1) at += 1;
  const code = text.charCodeAt(at);
  if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 2;
  else if (code === 0x0a || code === 0x7c) at += 1;
  for (let blanks = 0; blanks < 3 && isBlank(text.charCodeAt(at)); blanks += 1) at += 1;
  return at === start ? -1 : at;
}

// 350000 19850410 007X has three pieces; only forms with a box for each digit have more than six.
const mostPieces = 6;

/** True where the digits at an offset go on from digits before them. */
function goesOn(text: string, start: number): boolean {
  return isGap(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2));
}

const isGap = (code: number) => isBlank(code) || isHyphen(code) || code === 0x0a || code === 0x7c;

/**
 * The numbers of 11 to 20 digits that begin with the digits at an offset, the shorter ones first: alone, or
 * joined with what follows over blanks, one line break, a cell border or hyphens. Looks at no more than 20 digits.
 * @param digitsEnd where the digits at `start` end
 * @param wordBefore whether a letter may stand directly before (a school number: G35…)
 */
export function runsFrom(text: string, start: number, digitsEnd: number, wordBefore = false): NumberRun[] {
  const runs: NumberRun[] = [];
  if (digitsEnd - start > longest) return runs;
  let end = endOfAtom(text, digitsEnd);
  // 张三_35….jpg: in file names a line ties an identity number to the words beside it.
  const isWhole = end - start === 18;
  const before = text.charCodeAt(start - 1);
  if (!wordBefore && start > 0 && isWord(before) && !(isWhole && before === underline)) return runs;
  if (runsIntoWord(text, end) && !(isWhole && text.charCodeAt(end) === underline)) return runs;
  // 17 digits, an X and two more: the number of a disability certificate.
  if (end === digitsEnd && digitsEnd - start === 17 && isX(text.charCodeAt(end))) {
    const certificate = endOfDigits(text, end + 1);
    if (certificate - end === 3) {
      const digits = halfWidth(text.slice(start, certificate));
      return [{ digits, start, end: certificate, pieces: [20], inLine: true }];
    }
  }
  let digits = halfWidth(text.slice(start, end));
  const pieces = [digits.length];
  let inLine = true;
  const most = goesOn(text, start) ? mostPieces : longest;
  while (pieces.length <= most) {
    if (digits.length >= shortest) runs.push({ digits, start, end, pieces: [...pieces], inLine });
    if (digits.endsWith('X')) return runs;
    const from = endOfGap(text, end);
    if (from < 0 || !isDigit(text.charCodeAt(from))) return runs;
    const to = endOfDigits(text, from);
    if (digits.length + to - from > longest) return runs;
    const until = endOfAtom(text, to);
    if (runsIntoWord(text, until)) return runs;
    const gap = text.charCodeAt(end);
    if (from - end !== 1 || gap === 0x09 || gap === 0x0a || gap === 0x7c) inLine = false;
    digits += halfWidth(text.slice(from, until));
    pieces.push(until - from);
    end = until;
  }
  return runs;
}

/** True where a hyphen ties the run to further digits: a part of a project code, not a number of its own. */
export function isPartOfCode(text: string, { start, end }: NumberRun): boolean {
  return (
    (isHyphen(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2))) ||
    (isHyphen(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)))
  );
}
