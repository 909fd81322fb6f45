import { foldWidth, squeeze } from './fold.ts';

const between = String.raw`(?:开始|起)?[,、;]?(?:自|从)?(?:截?止?(?:至|到)|截?止|[—\-–―─‐~一])+(?:止于)?`;
const day = String.raw`(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d))`;
/** 2023.1.1, 2023-01-01, 2023/1/1 */
const shortDay = String.raw`(20\d{2})([./-])(\d{1,2})\2(\d{1,2})(?!\d)`;
const span = new RegExp(`${day}${between}${day}`, 'gu');
const shortSpan = new RegExp(
  `(?<!\\d)${shortDay}${between}(?:(20\\d{2})\\2)?(\\d{1,2})\\2(\\d{1,2})(?!\\d)`,
  'gu',
);
/** 2023年1月至12月: whole months. */
const months = /(20\d{2})年0?1月份?(?:至|到|[—\-–~])(?:\1年)?12月(?:份|31日)?(?!\d)/gu;

interface Span {
  readonly index: number;
  readonly from: string | null;
  readonly to: string | null;
}

const named = /统计|期限|数据|时限|时间/u;
const namedBeyondDoubt = /统计(?:期|时|周期|区间|范围)|数据统计|所列数据|报告期/u;

/**
 * Finds the period that a report says it covers (自2025年1月1日起至2025年12月31日止).
 * @param preamble where it stands by the form; any span of days there is taken
 * @param rest the other text: a span there is the period only where it is called so or is the whole year,
 *   for activities have their days too
 * @returns civil dates, or null where no period is stated
 */
export function readPeriod(preamble: string, rest = ''): { from: string | null; to: string | null } | null {
  const [near, first] = [spansNear(preamble, named), spansNear(preamble, /(?:)/u)];
  const elsewhere = spansNear(rest, namedBeyondDoubt);
  const whole = spansNear(rest, /(?:)/u).filter(({ from, to }) => isWholeYear(from, to));
  const found = near[0] ?? first[0] ?? elsewhere[0] ?? whole[0];
  return found === undefined ? null : { from: found.from, to: found.to };
}

/** The spans before which one of the words stands. */
function spansNear(text: string, words: RegExp): readonly Span[] {
  const folded = foldDates(text);
  return [...spansIn(folded)]
    .filter(({ index }) => words.test(folded.slice(Math.max(0, index - 30), index)))
    .toSorted((a, b) => a.index - b.index);
}

function isWholeYear(from: string | null, to: string | null): boolean {
  return from?.endsWith('-01-01') === true && to === `${from.slice(0, 4)}-12-31`;
}

function* spansIn(text: string): Generator<Span> {
  for (const {
    index,
    1: fromYear,
    2: fromMonth,
    3: fromDay,
    4: toYear,
    5: toMonth,
    6: toDay,
  } of text.matchAll(span)) {
    if (fromYear === undefined && toYear === undefined) continue;
    const from = civil(fromYear ?? toYear, fromMonth, fromDay);
    yield { index, from, to: civil(toYear ?? fromYear, toMonth, toDay) };
  }
  for (const { index, 1: year, 3: month, 4: date, 5: toYear, 6: toMonth, 7: toDay } of text.matchAll(
    shortSpan,
  )) {
    yield { index, from: civil(year, month, date), to: civil(toYear ?? year, toMonth, toDay) };
  }
  for (const { index, 1: year } of text.matchAll(months)) {
    yield { index, from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

/** One way to write a date: digits of one width, no hours, 元月 and Chinese numerals as numbers. */
function foldDates(text: string): string {
  return squeeze(foldWidth(text))
    .replace(/\(([起止])\)/gu, '$1')
    .replace(/(?<=日)(?:零时|\d{1,2}[时点](?:整|\d{1,2}分)?)/gu, '')
    .replace(/[同当]年(?=\d{1,2}月)/gu, '')
    .replace(/元月/gu, '1月')
    .replace(/12月[底末]/gu, '12月31日')
    .replace(/二[〇○零Oo0一二三四五六七八九]{3}(?=年)/gu, (year) =>
      [...year].map((sign) => Math.max(0, '〇一二三四五六七八九'.indexOf(sign))).join(''),
    )
    .replace(
      /(?<=年)(十?[一二三四五六七八九]|十)(?=月)|(?<=月)([一二三]?十?[一二三四五六七八九]|[二三]?十)(?=[日号])/gu,
      numeral,
    );
}

/** 三十一 as 31. */
function numeral(words: string): string {
  const digit = (sign: string | undefined) => '〇一二三四五六七八九'.indexOf(sign ?? '〇');
  const [tens, ones] = words.includes('十') ? words.split('十') : ['〇', words];
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
}

/** YYYY-MM-DD, or null for a date that does not exist. */
function civil(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (d < 1 || d > (days[m - 1] ?? 0)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
