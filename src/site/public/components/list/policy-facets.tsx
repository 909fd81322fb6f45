import type { ReactElement } from 'react';
import { subjects } from '../../../../law/index.ts';
import { policyColumns } from '../../../../ledger/read/site/policies.ts';
import type { SiteCall } from '../../call.ts';
import { listAddress } from '../../lists/list-place.ts';
import type { PlaceOf } from '../../place.ts';
import type { ChosenPolicies, FacetOption } from '../../policies/choose-policies.ts';
import { slugOfOrgan } from '../../policies/organ-slug.ts';
import { listTexts } from '../../texts/lists.ts';
import { Fold } from './fold.tsx';

const texts = listTexts.policies;

interface PolicyFacetsProps {
  readonly call: SiteCall;
  readonly place: PlaceOf<'policies'>;
  readonly found: ChosenPolicies;
  readonly query: URLSearchParams;
}

interface Option {
  readonly value: string;
  readonly title: string;
  readonly items: number;
}

/** Facets beyond so many options are folded. */
const fewOptions = 8;

/**
 * What the library can be narrowed by: boxes to tick in one form with one button, each with how many it would leave. Nothing
 * in an exported folder, which answers no questions.
 */
export function PolicyFacets({ call, place, found, query }: PolicyFacetsProps): ReactElement | null {
  if (call.exported) return null;
  const { map } = call;
  const items = (options: readonly FacetOption[], value: string) =>
    options.find((option) => option.value === value)?.items ?? 0;
  const { facets } = found;
  const all: readonly (readonly [name: string, legend: string, options: readonly Option[]])[] = [
    [
      'kind',
      texts.of,
      policyColumns.map((value) => ({ value, title: texts.kinds[value], items: items(facets.kinds, value) })),
    ],
    [
      'subject',
      texts.subject,
      [...new Set([...subjects, ...facets.subjects.map(({ value }) => value)])].map((value) => ({
        value,
        title: value,
        items: items(facets.subjects, value),
      })),
    ],
    [
      'organ',
      texts.organ,
      call.body === map.top
        ? map.bodies.map((body) => ({
            value: slugOfOrgan(map, body),
            title: body.name,
            items: items(facets.organs, body.id),
          }))
        : [],
    ],
  ];
  const shown = all
    .map(([name, legend, options]) => ({
      name,
      legend,
      options: options.filter((option) => option.items > 0 || query.getAll(name).includes(option.value)),
    }))
    .filter(({ name, options }) => options.length > 1 || query.has(name));
  if (shown.length === 0) return null;
  const sort = query.get('sort');
  return (
    <Fold title={listTexts.filters.label}>
      <form
        className="facets"
        action={listAddress(call, { ...place, page: 1 }, new URLSearchParams())}
        method="get"
        aria-label={listTexts.filters.label}
      >
        {sort !== null && <input type="hidden" name="sort" value={sort} />}
        {shown.map(({ name, legend, options }) => (
          <Facet key={name} name={name} legend={legend} options={options} chosen={query.getAll(name)} />
        ))}
        <button type="submit">{texts.apply}</button>
      </form>
    </Fold>
  );
}

interface FacetProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

function Facet({ name, legend, options, chosen }: FacetProps): ReactElement {
  const boxes = (
    <fieldset>
      <legend className={options.length > fewOptions ? 'unseen' : undefined}>{legend}</legend>
      {options.map(({ value, title, items }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{texts.option(title, items)}</span>
        </label>
      ))}
    </fieldset>
  );
  return options.length > fewOptions ? (
    <details open={chosen.length > 0}>
      <summary>{legend}</summary>
      {boxes}
    </details>
  ) : (
    boxes
  );
}
