import { addDays, civilDate, isWorkingDay, type CivilDate } from '../../law/index.ts';
import type { Chance } from './chance.ts';

/** The day on which the demonstration opens: reports of the year before are due in January. */
export const openingDay = civilDate('2025-01-13');
export const firstDay = civilDate('2021-12-20');
export const livedYears = [2022, 2023, 2024] as const;
export type LivedYear = (typeof livedYears)[number];

/** A moment of that day in China. @param time 09:30 */
export const momentOf = (day: CivilDate, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** The day itself, or the last working day before it. */
function workingDayUpTo(day: CivilDate): CivilDate {
  let found = day;
  while (isWorkingDay(found) !== true) found = addDays(found, -1);
  return found;
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: CivilDate): CivilDate {
  let found = day;
  while (isWorkingDay(found) !== true) found = addDays(found, 1);
  return found;
}

/** So many working days of a year, spread over it, in their order; the first and the last week are left out. */
export function daysOver(year: number, count: number, chance: Chance): readonly CivilDate[] {
  const first = civilDate(`${year}-01-09`);
  const span = 340;
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * span) / count);
    const to = Math.max(from, Math.floor(((at + 1) * span) / count) - 1);
    return workingDayUpTo(addDays(first, chance.between(from, to)));
  });
}

/** The last day of a month on which the list of what went out is entered. */
export const endOfMonth = (year: number, month: number): CivilDate =>
  addDays(
    civilDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`),
    -1,
  );
