import {
  citationText,
  daysBetween,
  filingDeadline,
  type CivilDate,
  type FilerKind,
  type WorkingCalendar,
} from '../../../../law/index.ts';

/** By when a report of a year is due, as the contract has it; null for years before the Regulation as revised. */
export function shownDue(
  filer: FilerKind,
  year: number,
  today: CivilDate,
  doneOn: CivilDate | null,
  calendar?: WorkingCalendar,
) {
  const deadline = filingDeadline(filer, year, calendar);
  if (deadline === null) return null;
  const { date, duty, lastWorkingDay, workingDayCertain, basis } = deadline;
  const left = daysBetween(doneOn ?? today, date);
  return {
    on: date,
    lastWorkingDay,
    certain: workingDayCertain,
    left,
    late: left < 0,
    to: duty.to,
    note: duty.note ?? null,
    basis: basis.map(citationText),
  };
}
