import type { Citation } from '../citation.ts';
import { dayOf, type WorkingCalendar } from '../calendar/calendar.ts';
import { addDays, civilDate, type CivilDate } from '../calendar/civil-date.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { filingDuty, type FilerKind, type FilingDuty } from './filing-duty.ts';

/** By when a report is due. */
export interface FilingDeadline {
  readonly duty: FilingDuty;
  readonly reportYear: number;
  /** The last day for it. No text moves it where it is a day off. */
  readonly date: CivilDate;
  /** The last working day not after it: where `date` is a day off, the day on which offices are last open. */
  readonly lastWorkingDay: CivilDate;
  /** False where the notice for the days from `lastWorkingDay` to `date` is missing. */
  readonly workingDayCertain: boolean;
  readonly basis: readonly Citation[];
}

/** The Regulation as revised governs the reports from this year on. */
const firstReportYear = 2019;

/**
 * By when a body has to file its report of a year.
 * @param reportYear the year reported on; the deadline falls in the next one
 * @returns null for years before 2019, which the Regulation as revised does not govern, and for what is no year
 */
export function filingDeadline(
  kind: FilerKind,
  reportYear: number,
  calendar: WorkingCalendar = officialCalendar,
): FilingDeadline | null {
  if (!Number.isInteger(reportYear) || reportYear < firstReportYear || reportYear > 9998) return null;
  const duty = filingDuty(kind);
  const date = civilDate(`${reportYear + 1}-${duty.by}`);
  let lastWorkingDay = date;
  let workingDayCertain = calendar.awaitedYear(date) === null;
  while (!dayOf(lastWorkingDay, calendar).counts) {
    lastWorkingDay = addDays(lastWorkingDay, -1);
    workingDayCertain &&= calendar.awaitedYear(lastWorkingDay) === null;
  }
  const basis = duty.basis.map((citation) => inForce(citation, reportYear));
  return { duty, reportYear, date, lastWorkingDay, workingDayCertain, basis };
}

/** The reports of 2019 and 2020 follow the trial format, which has the same paragraphs. */
function inForce(citation: Citation, reportYear: number): Citation {
  return citation.instrument === 'reportFormat2021' && reportYear < 2021
    ? { ...citation, instrument: 'reportFormat2019' }
    : citation;
}
