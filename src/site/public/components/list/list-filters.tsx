import type { ReactElement } from 'react';
import type { ListChoices } from '../../../../ledger/read/site/list-choices.ts';
import type { YearOfList } from '../../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../../call.ts';
import { listAddress, ownOnly, type ListPlace } from '../../lists/list-place.ts';
import { listTexts } from '../../texts/lists.ts';
import { Fold } from './fold.tsx';

const texts = listTexts.filters;

interface ListFiltersProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly years: readonly YearOfList[];
  readonly choices: ListChoices;
  readonly query: URLSearchParams;
}

interface Choice {
  readonly value: string;
  readonly title: string;
}

/**
 * What a list can be narrowed by, as a form that works without a script: year and unit lead to their own address. Nothing
 * where there is nothing to choose, nor in an exported folder, which answers no questions.
 */
export function ListFilters(props: ListFiltersProps): ReactElement | null {
  const { call, place, years, choices, query } = props;
  const { map, body } = call;
  const named = (values: readonly string[]) => values.map((value): Choice => ({ value, title: value }));
  const units =
    body === map.top && map.bodies.length > 1
      ? [
          { value: ownOnly, title: texts.own(map.top.name) },
          ...map.bodies
            .filter((each) => each !== map.top)
            .map((each): Choice => ({ value: each.base.slice(1, -1), title: each.name })),
        ]
      : [];
  const fields = (
    [
      ['year', years.map(({ year }): Choice => ({ value: String(year), title: listTexts.years.year(year) }))],
      ['unit', units],
      ['subject', named(choices.subjects)],
      ['kind', named(choices.kinds)],
    ] as const
  ).filter(([name, options]) => options.length > (name === 'unit' ? 0 : 1) || query.has(name));
  if (call.exported || fields.length === 0) return null;
  const valueOf = (name: string) =>
    name === 'year' ? (place.year === null ? '' : String(place.year)) : (query.get(name) ?? '');
  const action = listAddress(call, { ...place, year: null, page: 1 }, new URLSearchParams());
  return (
    <Fold title={texts.label}>
      <form className="filters" action={action} method="get" aria-label={texts.label}>
        {fields.map(([name, options]) => (
          <div key={name}>
            <label htmlFor={`filter-${name}`}>{texts[name]}</label>
            <select id={`filter-${name}`} name={name} defaultValue={valueOf(name)}>
              <option value="">{texts.all}</option>
              {options.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className="secondary">
          {texts.apply}
        </button>
      </form>
    </Fold>
  );
}

interface ChosenProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly query: URLSearchParams;
  /** How a value of the query is called; null where it is not told. */
  readonly titleOf: (name: string, value: string) => string | null;
}

/** What a list is narrowed by, each with a link that takes it away. */
export function Chosen({ call, place, query, titleOf }: ChosenProps): ReactElement | null {
  const shown = [...query].flatMap(([name, value]) => {
    const title = titleOf(name, value);
    return title === null ? [] : [{ name, value, title }];
  });
  if (shown.length === 0) return null;
  const without = (name: string, value: string) =>
    new URLSearchParams([...query].filter((pair) => pair[0] !== name || pair[1] !== value));
  const cleared = new URLSearchParams([...query].filter(([name, value]) => titleOf(name, value) === null));
  const first = { ...place, page: 1 };
  return (
    <div className="chosen">
      <p>{texts.chosen}</p>
      <ul>
        {shown.map(({ name, value, title }) => (
          <li key={`${name}=${value}`}>
            <a href={listAddress(call, first, without(name, value))}>
              <span className="unseen">{texts.remove}</span>
              {title}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        {shown.length > 1 && (
          <li>
            <a href={listAddress(call, first, cleared)}>{texts.clear}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
