import { foldWidth, squeeze } from './fold.ts';

const day = String.raw`(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日`;
const span = new RegExp(`${day}(?:起)?,?(?:至|到|—+|-+|–|~|～)+(?:止于)?${day}`, 'gu');

/**
 * Finds the period that a report says it covers (自2025年1月1日起至2025年12月31日止).
 * @param text the preamble, or any text before the tables
 * @returns civil dates, or null where no period is stated
 */
export function readPeriod(text: string): { from: string | null; to: string | null } | null {
  const folded = squeeze(foldWidth(text)).replace(/起,?至/gu, '至');
  const spans = [...folded.matchAll(span)].filter(
    (found) => found[1] !== undefined || found[4] !== undefined,
  );
  const near = spans.find((found) =>
    /统计|期限|数据|时限|时间/u.test(folded.slice(Math.max(0, found.index - 30), found.index)),
  );
  const found = near ?? spans[0];
  if (found === undefined) return null;
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found;
  return {
    from: civil(fromYear ?? toYear, fromMonth, fromDay),
    to: civil(toYear ?? fromYear, toMonth, toDay),
  };
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
