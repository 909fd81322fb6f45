import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import type { DataField } from '../../../report/index.ts';
import type { ReportUnit } from './report-unit.ts';

/** A figure with what it came from. */
export interface ComparedFigure {
  /** Null where no report of that body and year is public, or its file leaves the cell blank. */
  readonly value: number | null;
  /** Against the year before it on the page: the difference, and in percent of what was; null where one of them is missing, or there was none before. */
  readonly change: { readonly by: number; readonly percent: number | null } | null;
}

const decimals = 1_000_000;
/** 万元 have up to six decimals; no other difference has any. */
const exact = (value: number) => Math.round(value * decimals) / decimals;

/** The report of a body on a year, as it holds. */
export function reportOf(
  reports: readonly ComparedReport[],
  { id, scope }: Pick<ReportUnit, 'id' | 'scope'>,
  year: number,
): ComparedReport | null {
  return (
    reports.find((report) => report.unitId === id && report.scope === scope && report.reportYear === year) ??
    null
  );
}

/** The figure of a cell, 0 where the report names none; null without a report, and where its file leaves the cell blank. */
export function figureOf(report: ComparedReport | null, { place }: Pick<DataField, 'place'>): number | null {
  return report === null || report.lacking.includes(place) ? null : (report.figures[place] ?? 0);
}

/** One cell over the years of one body, the earliest first. */
export function overYears(values: readonly (number | null)[]): readonly ComparedFigure[] {
  return values.map((value, at) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    if (value === null || before === null) return { value, change: null };
    const by = exact(value - before);
    return { value, change: { by, percent: before === 0 ? null : Math.round((by / before) * 100) } };
  });
}

/** A figure that a correction changed. */
export interface CorrectedFigure {
  readonly place: string;
  readonly from: number;
  readonly to: number;
}

/** What differs between two editions of a report, in the order of the form. */
export function correctedFigures(
  fields: readonly Pick<DataField, 'place'>[],
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): readonly CorrectedFigure[] {
  return fields
    .map(({ place }) => ({ place, from: before[place] ?? 0, to: after[place] ?? 0 }))
    .filter(({ from, to }) => from !== to);
}
