import { parseCivilDate, yearOf } from '../../../law/index.ts';
import type { FilterField } from '../list/filter-bar.tsx';
import { useBodyChoices, useColleagues } from '../parts/choices.ts';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { texts } from './texts.ts';

/** Whose: the body, for whoever supervises bodies below; else who handles it, oneself first. */
export function useWhoseFilter(): FilterField {
  const { body, staffId, name } = useMe();
  const below = useReachesBelow('requests.read');
  const bodies = useBodyChoices(below);
  const colleagues = useColleagues(below ? '' : body.id);
  if (below) return { name: 'body', title: texts.body, options: bodies };
  const others = colleagues.filter(({ value }) => value !== staffId);
  return {
    name: 'holder',
    title: texts.holder,
    options: [{ value: staffId, title: texts.me(name) }, ...others],
  };
}

/** The years of requests, the latest first: the regulation in force begins with 2019. */
export function requestYears(today: string): readonly number[] {
  const day = parseCivilDate(today);
  const latest = day === null ? 2019 : yearOf(day);
  return Array.from({ length: latest - 2018 }, (_, at) => latest - at);
}

/** Narrows a list to a year. */
export function useYearFilter(title: string = texts.year): FilterField {
  return {
    name: 'year',
    title,
    options: requestYears(useMe().today).map((year) => ({ value: String(year), title: texts.yearOf(year) })),
  };
}
