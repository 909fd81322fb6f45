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
export function useYearFilter(title: string = texts.year): FilterField {
  const day = parseCivilDate(useMe().today);
  const latest = day === null ? 2019 : yearOf(day);
  const years = Array.from({ length: latest - 2018 }, (_, at) => latest - at);
  return {
    name: 'year',
    title,
    options: years.map((year) => ({ value: String(year), title: texts.yearOf(year) })),
  };
}
