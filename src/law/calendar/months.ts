import { addDays, civilDate, daysInMonth, partsOf, type CivilDate } from './civil-date.ts';

/** The same day that many months later, or the last of that month where it has no such day (民法典第二百零二条). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The date of a year, month (1–12) and day; a day that the month lacks becomes its last. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  const within = Math.min(day, daysInMonth(year, month));
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(within).padStart(2, '0'),
  ];
  return civilDate(text.join('-'));
}

/** How often something recurs. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

/** Months of a period. */
export const monthsOf: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** One month, quarter, half-year or year, first and last day included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** 2026年第3季度 */
  readonly title: string;
}

/** The period of a kind in which a date lies. */
export function periodOf(kind: PeriodKind, date: CivilDate): Period {
  const { year, month } = partsOf(date);
  const length = monthsOf[kind];
  const index = Math.floor((month - 1) / length);
  const from = dateOf(year, index * length + 1, 1);
  return { kind, from, to: addDays(addMonths(from, length), -1), title: titleOf(kind, year, index) };
}

/** The periods of a kind that touch the days from `from` to `to`, in order; none where `to` is earlier. */
export function periodsBetween(kind: PeriodKind, from: CivilDate, to: CivilDate): readonly Period[] {
  const periods: Period[] = [];
  if (to < from) return periods;
  for (let period = periodOf(kind, from); period.from <= to; period = periodOf(kind, addDays(period.to, 1))) {
    periods.push(period);
  }
  return periods;
}

function titleOf(kind: PeriodKind, year: number, index: number): string {
  if (kind === 'month') return `${year}年${index + 1}月`;
  if (kind === 'quarter') return `${year}年第${index + 1}季度`;
  if (kind === 'half-year') return `${year}年${index === 0 ? '上' : '下'}半年`;
  return `${year}年`;
}
