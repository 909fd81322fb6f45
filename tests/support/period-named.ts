import {
  partsOf,
  periodTitle,
  reportPeriodKinds,
  wholeYear,
  type ReportPeriod,
} from '../../src/law/index.ts';

/** The period that a table of cases names: 2026, 2026年上半年, 2026年第三季度. */
export function periodNamed(title: string): ReportPeriod {
  const year = Number(title.slice(0, 4));
  if (title === String(year)) return wholeYear(year);
  const found = periodsOfYear(year).find((period) => periodTitle(period) === title);
  if (found === undefined) throw new RangeError(`no period: ${title}`);
  return found;
}

/** Every period of a year: it, its halves, its quarters. */
export const periodsOfYear = (year: number): readonly ReportPeriod[] =>
  reportPeriodKinds.flatMap((kind) =>
    Array.from({ length: partsOf(kind) }, (_, at) => ({ kind, year, part: at + 1 })),
  );
