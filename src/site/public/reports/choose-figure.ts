import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import type { DataField } from '../../../report/index.ts';
import { cellGroups } from './cell-groups.ts';
import { figureOf, overYears, reportOf, type ComparedFigure } from './compared-figures.ts';
import { unitsOf, type ReportUnit } from './report-unit.ts';

/** A body with its figure. */
export interface FigureOfUnit {
  readonly unit: ReportUnit;
  /** Null where none of the year is public. */
  readonly report: ComparedReport | null;
  /** With what changed on the year before. */
  readonly figure: ComparedFigure;
  /** Of the largest figure on the page, 0 to 1; null where there is no figure. */
  readonly share: number | null;
}

/** One figure of all bodies in a year. */
export interface ChosenFigure {
  readonly field: DataField;
  readonly name: string;
  readonly year: number;
  /** The newest first. */
  readonly years: readonly number[];
  /** The largest figure first; those without one last, in the order of the site. */
  readonly rows: readonly FigureOfUnit[];
  /** The county's sum, which stands beside and not among them. */
  readonly sums: readonly FigureOfUnit[];
}

const cells = cellGroups.flatMap((group) => group.cells);

/** What a query asks of all bodies (`figure=2/licences&year=2023`); null where it names no figure of the form, or nothing is public. */
export function chooseFigure(
  map: SiteMap,
  reports: readonly ComparedReport[],
  query: URLSearchParams,
): ChosenFigure | null {
  const cell = cells.find(({ field }) => field.place === query.get('figure'));
  const year = yearOf(reports, query.get('year'));
  if (cell === undefined || year === null) return null;
  const { field } = cell;
  const all = unitsOf(map, reports).map((unit) => {
    const [before, report] = [reportOf(reports, unit, year - 1), reportOf(reports, unit, year)];
    const [, figure] = overYears([figureOf(before, field), figureOf(report, field)]);
    return { unit, report, figure: figure ?? { value: null, change: null } };
  });
  const own = all.filter(({ unit }) => unit.scope === 'own');
  const most = Math.max(0, ...own.map(({ figure }) => figure.value ?? 0));
  const withShare = ({ figure, ...row }: (typeof all)[number]): FigureOfUnit => ({
    ...row,
    figure,
    share: figure.value === null ? null : most === 0 ? 0 : figure.value / most,
  });
  return {
    field,
    name: cell.name,
    year,
    years: [...new Set(reports.map(({ reportYear }) => reportYear))].toSorted((a, b) => b - a),
    rows: own.map(withShare).toSorted((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1)),
    sums: all.filter(({ unit }) => unit.scope === 'county').map((row) => ({ ...row, share: null })),
  };
}

/** The year that was asked for; else the one of which most reports are public, the newest of those. */
function yearOf(reports: readonly ComparedReport[], asked: string | null): number | null {
  if (asked !== null && /^20\d\d$/u.test(asked)) return Number(asked);
  const counts = new Map<number, number>();
  for (const { reportYear } of reports) counts.set(reportYear, (counts.get(reportYear) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, many], [b, more]) => more - many || b - a);
  return best?.[0] ?? null;
}
