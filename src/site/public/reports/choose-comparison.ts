import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import { cellGroups, type CellGroup } from './cell-groups.ts';
import { unitOfKey, unitsOf, type ReportUnit } from './report-unit.ts';

/** So many bodies, and so many years, are compared side by side. */
export const mostCompared = 6;

/** What is compared: whom, which years, which cells. */
export interface ChosenComparison {
  /** All that could be chosen: those of whom a report is public. */
  readonly units: readonly ReportUnit[];
  readonly years: readonly number[];
  readonly chosen: {
    readonly units: readonly ReportUnit[];
    /** Earliest first: what changed is read from left to right. */
    readonly years: readonly number[];
    readonly group: CellGroup;
  };
  /** True where more was asked for than is compared. */
  readonly cut: boolean;
  /** True where the address named what to compare. */
  readonly asked: boolean;
}

/** So many bodies, and years, are shown where none was named: what a screen holds. */
const few = 3;

/**
 * What a query asks to compare. Where it names nobody, the first bodies of whom the newest report is public; where it names no
 * year, the newest ones. A body or year that it names stays, also without a report: the page then says that there is none.
 */
export function chooseComparison(
  map: SiteMap,
  reports: readonly ComparedReport[],
  query: URLSearchParams,
): ChosenComparison {
  const units = unitsOf(map, reports);
  const years = [...new Set(reports.map(({ reportYear }) => reportYear))].toSorted((a, b) => b - a);
  const namedUnits = inOrder(
    units,
    query.getAll('unit').flatMap((key) => unitOfKey(map, reports, key) ?? []),
  );
  const namedYears = [
    ...new Set(
      query
        .getAll('year')
        .filter((text) => /^20\d\d$/u.test(text))
        .map(Number),
    ),
  ];
  const chosenUnits = namedUnits.length === 0 ? units.slice(0, few) : namedUnits;
  const chosenYears = namedYears.length === 0 ? years.slice(0, few) : namedYears;
  const [first] = cellGroups;
  const group = cellGroups.find(({ id }) => id === query.get('group')) ?? first;
  if (group === undefined) throw new Error('no group of cells');
  return {
    units,
    years,
    chosen: {
      units: chosenUnits.slice(0, mostCompared),
      years: chosenYears
        .toSorted((a, b) => b - a)
        .slice(0, mostCompared)
        .toReversed(),
      group,
    },
    cut: namedUnits.length > mostCompared || namedYears.length > mostCompared,
    asked: query.size > 0,
  };
}

/** Each once, in the order of the site; those without any report last. */
function inOrder(units: readonly ReportUnit[], named: readonly ReportUnit[]): readonly ReportUnit[] {
  const keys = new Map(named.map((unit) => [unit.key, unit]));
  const known = units.filter(({ key }) => keys.has(key));
  return [...known, ...[...keys.values()].filter(({ key }) => !known.some((unit) => unit.key === key))];
}
