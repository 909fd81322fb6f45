import type { ReactElement } from 'react';
import { columnOf, normativeStates } from '../../../../law/index.ts';
import type { FacetValue, SearchAnswer } from '../../../../ledger/read/site/search/search.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import {
  bodyParameter,
  noNarrowing,
  parametersOf,
  searchLink,
  type SearchForm,
} from '../../search/search-form.ts';
import { searchTexts } from '../../texts/search.ts';

const texts = searchTexts.filters;

interface SearchFiltersProps {
  readonly call: SiteCall;
  readonly form: SearchForm;
  readonly facets: SearchAnswer['facets'];
}

type FacetName = 'state' | 'year' | 'body' | 'column' | 'kind';

interface Option {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** Of a long list so many are seen at once. */
const seenAtOnce = 8;

/** How a value is told; null for one that the site does not know. */
function titleOf({ map }: Pick<SiteCall, 'map'>, name: string, value: string): string | null {
  switch (name) {
    case 'state':
      return Object.entries(normativeStates).find(([id]) => id === value)?.[1].title ?? null;
    case 'year':
      return texts.ofYear(Number(value));
    case 'body':
      return map.bodies.find((body) => bodyParameter(body) === value)?.name ?? null;
    case 'column':
      return columnOf(value)?.title ?? null;
    case 'kind':
      return value;
    default:
      return null;
  }
}

/** What results can be narrowed by, with counts, in one form with one button. */
export function SearchFilters({ call, form, facets }: SearchFiltersProps): ReactElement | null {
  const parameter = (id: string) => {
    const body = call.map.byId.get(id);
    return body === undefined ? id : bodyParameter(body);
  };
  const chosen = parametersOf({ ...form, page: 1 });
  const optionsOf = (name: FacetName, values: readonly FacetValue<string>[]): readonly Option[] => {
    const counted = new Map(values.map(({ value, count }) => [value, count]));
    // What was chosen can be unticked, even where nothing of it is left.
    const ticked = chosen.filter((pair) => pair[0] === name && !counted.has(pair[1]));
    return [...counted, ...ticked.map(([, value]) => [value, 0] as const)].flatMap(([value, count]) => {
      const title = titleOf(call, name, value);
      return title === null ? [] : [{ value, title, count }];
    });
  };
  const groups = (
    [
      ['state', optionsOf('state', facets.states)],
      [
        'year',
        optionsOf(
          'year',
          facets.years.map(({ value, count }) => ({ value: String(value), count })),
        ),
      ],
      [
        'body',
        call.body === call.map.top
          ? optionsOf(
              'body',
              facets.bodies.map(({ value, count }) => ({ value: parameter(value), count })),
            )
          : [],
      ],
      ['column', optionsOf('column', facets.columns)],
      ['kind', optionsOf('kind', facets.kinds)],
    ] as const
  ).filter(([name, options]) => options.length > 1 || chosen.some((pair) => pair[0] === name));
  if (groups.length === 0) return null;
  const isTicked = (name: FacetName, value: string) =>
    chosen.some((pair) => pair[0] === name && pair[1] === value);
  return (
    <form action={linkTo(call, { kind: 'search' })} method="get">
      <input type="hidden" name="q" value={form.words} />
      {form.sort === 'date' && <input type="hidden" name="sort" value="date" />}
      {groups.map(([name, options]) => (
        <FacetGroup key={name} name={name} options={options} isTicked={(value) => isTicked(name, value)} />
      ))}
      <button type="submit" className="secondary">
        {texts.apply}
      </button>
    </form>
  );
}

function FacetGroup({
  name,
  options,
  isTicked,
}: {
  readonly name: FacetName;
  readonly options: readonly Option[];
  readonly isTicked: (value: string) => boolean;
}): ReactElement {
  const first = options.filter(({ value }, at) => at < seenAtOnce || isTicked(value));
  const rest = options.filter((option) => !first.includes(option));
  const boxes = (shown: readonly Option[]) => (
    <ul>
      {shown.map(({ value, title, count }) => (
        <li key={value}>
          <label>
            <input type="checkbox" name={name} value={value} defaultChecked={isTicked(value)} />
            <span>{texts.option(title, count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <fieldset>
      <legend>{texts[name]}</legend>
      {boxes(first)}
      {rest.length > 0 && (
        <details>
          <summary>{texts.more(rest.length)}</summary>
          {boxes(rest)}
        </details>
      )}
    </fieldset>
  );
}

/** What results are narrowed by, each with a link that takes it away. */
export function ChosenFilters({ call, form }: Omit<SearchFiltersProps, 'facets'>): ReactElement | null {
  const shown = parametersOf(form).flatMap(([name, value]) => {
    const title = titleOf(call, name, value);
    return title === null ? [] : [{ name, value, title }];
  });
  if (shown.length === 0) return null;
  const without = (name: string, value: string): Partial<SearchForm> => ({
    states: form.states.filter((id) => name !== 'state' || id !== value),
    years: form.years.filter((year) => name !== 'year' || String(year) !== value),
    bodies: form.bodies.filter((body) => name !== 'body' || bodyParameter(body) !== value),
    columns: form.columns.filter((id) => name !== 'column' || id !== value),
    kinds: form.kinds.filter((kind) => name !== 'kind' || kind !== value),
  });
  return (
    <div className="chosen">
      <p>{texts.chosen}</p>
      <ul>
        {shown.map(({ name, value, title }) => (
          <li key={`${name}=${value}`}>
            <a href={searchLink(call, form, without(name, value))}>
              <span className="unseen">{texts.remove(title)}</span>
              <span aria-hidden="true">{title} ×</span>
            </a>
          </li>
        ))}
        {shown.length > 1 && (
          <li>
            <a href={searchLink(call, form, noNarrowing)}>{texts.clear}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
