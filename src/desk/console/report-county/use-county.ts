import { useSearchParams } from 'react-router';
import { useMe } from '../parts/person.ts';

/** The report form in force begins with this year. */
const firstYear = 2021;

/** Whose roster it is, and the report year of the page: the one that the address says, else last year. */
export function useCounty(): {
  readonly bodyId: string;
  readonly isCounty: boolean;
  readonly year: number;
  /** Years to choose from, the latest first. */
  readonly years: readonly number[];
} {
  const { body, today } = useMe();
  const [search] = useSearchParams();
  const latest = Number(today.slice(0, 4)) - 1;
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked >= 2008 && asked <= 2999 ? asked : latest;
  const usual = Array.from({ length: Math.max(1, latest + 2 - firstYear) }, (_, at) => latest + 1 - at);
  return {
    bodyId: body.id,
    isCounty: body.level === 'county',
    year,
    years: [...new Set([...usual, year])].toSorted((a, b) => b - a),
  };
}

/** An address below the pages of the county's office, with the year. */
export const countyPage = (year: number, path = '', more: Readonly<Record<string, string>> = {}): string =>
  `/report-county${path}?${new URLSearchParams({ year: String(year), ...more }).toString()}`;
