import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { dateOf } from '../calendar/months.ts';
import { cite, type Citation } from '../citation.ts';
import { wholeYear } from '../reporting/report-period.ts';
import { reportRowsOf, type CountedRequest } from './counts.ts';

/** What table 3 counts of a request; null for one that it does not count. */
type Counted = CountedRequest | null;

/** By when the report of the year before is published (条例第四十九条). */
export const reportChangeBasis: readonly Citation[] = [cite('regulation', '第四十九条第一款')];

/**
 * The years whose table 3 would change although their reports are out: those are published by 31 January of the following year.
 * @param before what was counted so far @param after what is counted instead: one that was corrected, or the parts of one that was split
 */
export function reportYearsChanged(
  before: readonly Counted[],
  after: readonly Counted[],
  today: CivilDate,
): readonly number[] {
  const years = [...before, ...after].flatMap((each) => (each === null ? [] : [yearOf(each.receivedOn)]));
  const changed: number[] = [];
  if (years.length === 0) return changed;
  for (let year = Math.min(...years); today > dateOf(year + 1, 1, 31); year += 1) {
    if (rowsOf(before, year) !== rowsOf(after, year)) changed.push(year);
  }
  return changed;
}

/** In which rows and columns they stand, whichever of them it is. */
const rowsOf = (requests: readonly Counted[], year: number): string =>
  requests
    .flatMap((request) => {
      const rows = request === null ? null : reportRowsOf(request, wholeYear(year));
      return request === null || rows === null ? [] : [`${request.applicantKind} ${rows.in} ${rows.out}`];
    })
    .toSorted()
    .join('\n');

/** What whoever does it has to know before; null where no report that is out changes. */
export function reportChangeSentence(years: readonly number[]): string | null {
  if (years.length === 0) return null;
  const named = years.map((year) => `${year}年`).join('、');
  return `${named}表三的数字会因此改变，这${years.length > 1 ? '几' : '一'}年的年度报告已过公布期限。报告已经公布的，要更正并重新公布。`;
}
