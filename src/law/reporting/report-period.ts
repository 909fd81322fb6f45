import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths, dateOf } from '../calendar/months.ts';

/** The statutory report covers a year; half-years and quarters are interim figures that a county may ask for. */
export type ReportPeriodKind = 'year' | 'half' | 'quarter';

/** What a report covers. */
export interface ReportPeriod {
  readonly kind: ReportPeriodKind;
  readonly year: number;
  /** 1 for a year; 1 or 2 for a half-year; 1 to 4 for a quarter. */
  readonly part: number;
}

const monthsOf: Readonly<Record<ReportPeriodKind, number>> = { year: 12, half: 6, quarter: 3 };

export const reportPeriodKinds = Object.keys(monthsOf) as readonly ReportPeriodKind[];

/** How many periods of its kind a year has. */
export const partsOf = (kind: ReportPeriodKind): number => 12 / monthsOf[kind];

/** The days of a period, both included. */
export function datesOfPeriod({ kind, year, part }: ReportPeriod): {
  readonly from: CivilDate;
  readonly to: CivilDate;
} {
  const months = monthsOf[kind];
  const from = dateOf(year, (part - 1) * months + 1, 1);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** The period of the same kind that holds a day. */
export function periodOfDay(kind: ReportPeriodKind, day: CivilDate): ReportPeriod {
  const month = Number(day.slice(5, 7));
  return { kind, year: Number(day.slice(0, 4)), part: Math.ceil(month / monthsOf[kind]) };
}

/** The period of the same kind that follows. */
export function periodAfter({ kind, year, part }: ReportPeriod): ReportPeriod {
  return part < partsOf(kind) ? { kind, year, part: part + 1 } : { kind, year: year + 1, part: 1 };
}

export const wholeYear = (year: number): ReportPeriod => ({ kind: 'year', year, part: 1 });

/** 2025年度, 2025年上半年, 2025年第三季度 */
export function periodTitle({ kind, year, part }: ReportPeriod): string {
  if (kind === 'year') return `${year}年度`;
  if (kind === 'half') return `${year}年${part === 1 ? '上' : '下'}半年`;
  return `${year}年第${'一二三四'.charAt(part - 1)}季度`;
}
