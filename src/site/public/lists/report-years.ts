import { dateOf, type CivilDate } from '../../../law/index.ts';
import type { BodyLevel } from '../../../ledger/act-kinds.ts';
import type { AnnualReport } from '../../../ledger/read/site/annual-reports.ts';

/** By when a body has to publish its report on a year (第四十九条): the county's is that of the whole government. */
export const reportDue = (level: BodyLevel, reportYear: number): CivilDate =>
  level === 'county' ? dateOf(reportYear + 1, 3, 31) : dateOf(reportYear + 1, 1, 31);

/** The years on which reports stand, the newest first, without gaps: a year without a report is shown as one. */
export function reportYears(reports: readonly Pick<AnnualReport, 'reportYear'>[]): readonly number[] {
  const years = reports.map(({ reportYear }) => reportYear);
  if (years.length === 0) return [];
  const last = Math.max(...years);
  return Array.from({ length: last - Math.min(...years) + 1 }, (_, at) => last - at);
}
