import { civilDate, parseCivilDate, type CivilDate } from '../calendar/civil-date.ts';

/**
 * A date as people write it in lists: 2026-03-02, 2026年3月2日, 2026/3/2, 2026.3.2, 20260302, with a time of day behind
 * it. Null for anything else: a date without a year is none.
 */
export function dateOfText(text: string): CivilDate | null {
  const plain = text.normalize('NFKC').trim();
  const groups = (
    /^(?<year>\d{4})\s*[-/.\u5e74]\s*(?<month>\d{1,2})\s*[-/.\u6708]\s*(?<day>\d{1,2})\s*\u65e5?(?:[T\s]+\d{1,2}[:\u65f6].*)?$/u.exec(
      plain,
    ) ?? /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(plain)
  )?.groups;
  if (groups === undefined) return null;
  const { year = '', month = '', day = '' } = groups;
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A count as people write it: 12, 1,200, 3件. Null where it is no whole number that can be counted with. */
export function countOfText(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  const digits = /^(?<digits>\d{1,9})(?:\.0+)?(?:件|次|个|宗|起|人次)?$/u.exec(plain)?.groups?.['digits'];
  return digits === undefined ? null : Number(digits);
}

/** Reads of an article: 1234, 1.2万, 10万+. `atLeast`: the channel counts no further. */
export function readsOfText(text: string): { readonly reads: number; readonly atLeast: boolean } | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  const found = /^(?<number>\d{1,9}(?:\.\d{1,4})?)(?<unit>[万wWkK千])?(?<more>\+)?(?:次|人次|阅读)?$/u.exec(
    plain,
  )?.groups;
  if (found === undefined) return null;
  const { number = '', unit = '', more } = found;
  const times = /[万wW]/u.test(unit) ? 10_000 : /[kK千]/u.test(unit) ? 1000 : 1;
  const reads = Math.round(Number(number) * times);
  if (!Number.isSafeInteger(reads) || reads > mostReads || (times === 1 && number.includes('.'))) return null;
  return { reads, atLeast: more !== undefined };
}

/** What a count of reads may reach: what the database takes. */
export const mostReads = 2_000_000_000;

/**
 * An amount of money in fen (分), read exactly.
 * @param unit of a bare number; a unit that the text names holds before it
 */
export function fenOfText(text: string, unit: '元' | '万元'): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,¥￥]/gu, '');
  const groups = /^(?<whole>\d{1,12})(?:\.(?<part>\d{1,8}))?(?<named>万元|元)?$/u.exec(plain)?.groups;
  if (groups === undefined) return null;
  const { whole = '', part = '', named = unit } = groups;
  const places = named === '万元' ? 6 : 2;
  if (/[1-9]/u.test(part.slice(places))) return null;
  const fen = Number(`${whole}${part.slice(0, places).padEnd(places, '0')}`);
  return fen <= mostFen ? fen : null;
}

/** Ten thousand million yuan: beyond it a figure of a township is a slip. */
export const mostFen = 1_000_000_000_000;

/** 123456 fen as 1234.56, for a form or a list. */
export function yuanText(fen: number): string {
  const text = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** 123456 fen as 0.123456, as table 2 of the report prints 万元; no more places than it needs, two at least. */
export function tenThousandYuanText(fen: number): string {
  const text = String(fen).padStart(7, '0');
  const part = text.slice(-6).replace(/0{1,4}$/u, '');
  return `${text.slice(0, -6)}.${part}`;
}

/** The day after which nothing can have happened yet, and before which a date is a slip. */
export function faultOfPast(on: CivilDate, today: CivilDate): string | null {
  if (on > today) return '日期在今天以后，请核对。';
  return on < earliest ? '日期早于1949年，请核对。' : null;
}

const earliest = civilDate('1949-10-01');
