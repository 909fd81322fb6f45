import type { CivilDate } from '../../law/index.ts';
import { endOfMonth } from '../plan/days.ts';

/** A row of a list by its columns, as staff type it. */
export type Cells = Readonly<Record<string, string>>;

/** A row with the day that it is about. */
export interface Line {
  readonly on: CivilDate;
  readonly cells: Cells;
}

/** Lines by the month in which they fall, each with the day on which they are entered. */
export function monthly(
  year: number,
  lines: readonly Line[],
): readonly { readonly day: CivilDate; readonly lines: readonly Line[] }[] {
  return Array.from({ length: 12 }, (_, at) => {
    const day = endOfMonth(year, at + 1);
    return { day, lines: lines.filter(({ on }) => on.slice(0, 7) === day.slice(0, 7)) };
  }).filter(({ lines: month }) => month.length > 0);
}
