import { columnOf, normativeStates, type NormativeStateId } from '../../../law/index.ts';
import { longestQuery } from '../../../content/words/query.ts';
import type { SearchFilters } from '../../../ledger/read/site/search/search.ts';
import type { SearchSort } from '../../../ledger/read/site/search/rank-rows.ts';
import { initialSlug, type SiteBody } from '../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../call.ts';

/** What the address of a search says: understood, and without what is not. */
export interface SearchForm {
  /** At most {@link longestQuery} characters. */
  readonly words: string;
  readonly tooLong: boolean;
  readonly states: readonly NormativeStateId[];
  readonly years: readonly number[];
  readonly bodies: readonly SiteBody[];
  readonly columns: readonly string[];
  readonly kinds: readonly string[];
  readonly sort: SearchSort;
  readonly page: number;
}

/** How a body is named in the address of a search. */
export const bodyParameter = (body: SiteBody): string =>
  body.base === '/' ? initialSlug(body.id) : body.base.slice(1, -1);

export function readSearchForm({ query, map, body }: Pick<SiteCall, 'query' | 'map' | 'body'>): SearchForm {
  const asked = [...(query.get('q') ?? '').trim()];
  const wanted = new Set(query.getAll('body'));
  const page = Number(query.get('page') ?? '1');
  return {
    words: asked.slice(0, longestQuery).join(''),
    tooLong: asked.length > longestQuery,
    states: query.getAll('state').filter((id): id is NormativeStateId => Object.hasOwn(normativeStates, id)),
    years: query
      .getAll('year')
      .filter((year) => /^(?:19|20)\d\d$/u.test(year))
      .map(Number),
    bodies: body === map.top ? map.bodies.filter((each) => wanted.has(bodyParameter(each))) : [],
    columns: query.getAll('column').filter((id) => columnOf(id) !== null),
    kinds: query.getAll('kind').filter((kind) => /^\p{Script=Han}{1,6}$/u.test(kind)),
    sort: query.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1,
  };
}

const orNull = <T>(values: readonly T[]): readonly T[] | null => (values.length === 0 ? null : values);

export const filtersOf = ({ states, years, bodies, columns, kinds }: SearchForm): SearchFilters => ({
  states: orNull(states),
  years: orNull(years),
  bodyIds: orNull(bodies.map(({ id }) => id)),
  columnIds: orNull(columns),
  kinds: orNull(kinds),
});

/** The parameters of a search, in the order in which they are told. */
export const parametersOf = (form: SearchForm): readonly (readonly [name: string, value: string])[] => [
  ['q', form.words],
  ...form.states.map((id) => ['state', id] as const),
  ...form.years.map((year) => ['year', String(year)] as const),
  ...form.bodies.map((body) => ['body', bodyParameter(body)] as const),
  ...form.columns.map((id) => ['column', id] as const),
  ...form.kinds.map((kind) => ['kind', kind] as const),
  ...(form.sort === 'date' ? [['sort', 'date'] as const] : []),
  ...(form.page > 1 ? [['page', String(form.page)] as const] : []),
];

/** The query of a search, without the question mark. */
export function searchQuery(form: SearchForm): string {
  const query = new URLSearchParams();
  for (const [name, value] of parametersOf(form)) query.append(name, value);
  return query.toString();
}

/** The address of a search that differs from another in this. */
export const searchLink = (
  call: SiteCall,
  form: SearchForm,
  change: Partial<SearchForm>,
  body?: SiteBody,
): string => `${linkTo(call, { kind: 'search' }, body)}?${searchQuery({ ...form, page: 1, ...change })}`;

export const noNarrowing = { states: [], years: [], bodies: [], columns: [], kinds: [] } as const;

export const isNarrowed = ({ states, years, bodies, columns, kinds }: SearchForm): boolean =>
  [states, years, bodies, columns, kinds].some(({ length }) => length > 0);
