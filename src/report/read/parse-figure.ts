import type { FigureKind } from '../edition.ts';
import type { CellState } from '../reading.ts';
import { foldWidth, squeeze } from './fold.ts';

/** What a cell says: a figure, or why there is none. `state` is absent for a plain number. */
export interface ParsedFigure {
  readonly value: number | null;
  readonly state?: CellState;
  /** Why it is not read, for `unplaced`. */
  readonly reason?: string;
}

const mark = /^(?:[/\\\-—–－_*·.。~～]+|无|没有|空|N\/?A|nil)$/iu;
const plain = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const noted =
  /^(?<sign>[+-]|增加?|减少?)?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>亿元|万元|元|万件|件次|件|条|个|项|宗|起|份|次|人|家|部|台)?(?<note>\(.*\)|【.*】|\*+|[①②③注].*)?$/u;

/** The digits of one number set apart by single blanks, as spans of a portal leave them: `1 5 4`. */
const spaced = /^[1-9](?: \d)+(?: ?\. ?\d(?: \d)*)?$/u;

/** A number that a narrow cell broke over lines: each full line is as long as the first, the last no longer. */
const broken = /^\d[\d,]*(?:\.\d*)?(?:\n[\d,]*\.?\d+)+$/u;
const brokenReason = '这一格的数字断在几行里，不能确定是一个数还是几个数';

/** True where a text could stand in a figure's cell: a number, a mark for none, or nothing. */
export function looksLikeFigure(text: string): boolean {
  const folded = squeeze(foldWidth(text));
  return folded === '' || mark.test(folded) || noted.test(folded);
}

/** True where a text is a number, with or without unit and note. */
export function looksLikeNumber(text: string): boolean {
  return noted.test(squeeze(foldWidth(text)));
}

/**
 * Reads the figure of one cell.
 * @param raw text of the cell
 * @param kind what the form allows there; 万元 amounts keep at most six decimals (= 分)
 */
export function parseFigure(raw: string, kind: FigureKind): ParsedFigure {
  const text = foldWidth(raw).trim();
  const folded = squeeze(text);
  if (folded === '') return { value: null, state: 'blank' };
  if (mark.test(folded)) return { value: null, state: 'mark' };
  if (folded === '零' || folded === '〇') return { value: 0, state: 'noted' };
  if (/\s/u.test(text) && plain.test(folded) && !spaced.test(text)) {
    const lines = text.split('\n').map((line) => line.trim());
    if (!isBroken(lines)) return { value: null, state: 'words' };
    // An amount exact to 分 is long enough to break; decimals that go on in the next line are one number.
    const long = (lines[0] ?? '').length >= 6 && /^\d+\.\d+$/u.test(lines[0] ?? '');
    const decimals = kind === 'tenThousandYuan' && long && /\.\d{4,6}$/u.test(folded);
    return decimals
      ? { value: Number(folded), state: 'noted' }
      : { value: null, state: 'unplaced', reason: brokenReason };
  }
  const found = noted.exec(folded)?.groups;
  if (found === undefined) return { value: null, state: 'words' };
  const { sign = '', digits = '', unit, note } = found;
  const scaled = kind === 'tenThousandYuan' ? inTenThousandYuan(digits, unit) : withoutUnit(digits, unit);
  if (scaled === null) return { value: null, state: 'words' };
  const value = sign === '-' || sign.startsWith('减') ? -scaled : scaled;
  if (kind !== 'tenThousandYuan' && !Number.isSafeInteger(value))
    return { value: null, state: 'out-of-range' };
  if (kind !== 'signed' && value < 0) return { value: null, state: 'out-of-range' };
  const remarkable = unit !== undefined || note !== undefined || /\d\s+[\d.]/u.test(text);
  return remarkable ? { value: value === 0 ? 0 : value, state: 'noted' } : { value: value === 0 ? 0 : value };
}

function isBroken(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const fits = lines.every((line, at) =>
    at === lines.length - 1 ? line.length <= first.length : line.length === first.length,
  );
  return first.length >= 3 && fits && broken.test(lines.join('\n'));
}

function withoutUnit(digits: string, unit: string | undefined): number | null {
  if (unit === '元' || unit === '万元' || unit === '亿元') return null;
  const value = Number(digits.replaceAll(',', ''));
  return unit === '万件' ? shift(String(value), 4) : value;
}

/** 元 and 亿元 to 万元 by moving the decimal point, never by floating-point division. */
function inTenThousandYuan(digits: string, unit: string | undefined): number | null {
  const bare = digits.replaceAll(',', '');
  switch (unit) {
    case undefined:
    case '万元':
      return Number(bare);
    case '元':
      return shift(bare, -4);
    case '亿元':
      return shift(bare, 4);
    default:
      return null;
  }
}

function shift(digits: string, places: number): number {
  return Number(`${digits}e${places}`);
}
