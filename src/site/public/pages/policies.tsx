import type { ReactElement } from 'react';
import { formatChinese, normativeStates, sectionOf, type NormativeStateId } from '../../../law/index.ts';
import { pageSize } from '../../../ledger/read/site/list-public.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { Chosen } from '../components/list/list-filters.tsx';
import { ListPager, ListPagerHead } from '../components/list/list-pager.tsx';
import { PolicyFacets } from '../components/list/policy-facets.tsx';
import { PolicyRows } from '../components/list/policy-rows.tsx';
import { YearIndex } from '../components/list/year-index.tsx';
import { PublicFrame } from '../frame.tsx';
import { listAddress, narrowedBy } from '../lists/list-place.ts';
import { pageTitle } from '../lists/page-title.ts';
import type { ChosenPolicies } from '../policies/choose-policies.ts';
import type { PolicyLibrary } from '../policies/library.ts';
import { organOfSlug } from '../policies/organ-slug.ts';
import type { PlaceOf, PolicyState } from '../place.ts';
import { listTexts } from '../texts/lists.ts';

const texts = listTexts.policies;

interface PoliciesPageProps {
  readonly call: SiteCall;
  readonly place: PlaceOf<'policies'>;
  readonly found: ChosenPolicies;
  /** For what amended or ended the shown ones. */
  readonly library: PolicyLibrary;
  readonly pages: number;
}

const states: readonly PolicyState[] = ['in-force', 'ended', 'all'];

/** 政策文件库: policies with what each is worth today, what replaced it and what explains it. */
export function PoliciesPage({ call, place, found, library, pages }: PoliciesPageProps): ReactElement {
  const query = narrowedBy(call);
  const { title } = sectionOf('policies');
  const full = place.state === 'in-force' ? title : texts.titleOf(texts.states[place.state]);
  const begin = (place.page - 1) * pageSize;
  const shown = found.entries.slice(begin, begin + pageSize);
  const facets = new URLSearchParams([...query].filter(([name]) => name !== 'sort'));
  return (
    <PublicFrame
      call={call}
      place={place}
      query={query.toString()}
      title={pageTitle(full, place)}
      section="policies"
      trail={[{ title, href: null }]}
      columnId="normative"
      head={<ListPagerHead call={call} place={place} pages={pages} query={query} />}
    >
      <h1>{pageTitle(full, { year: place.year, page: 1 })}</h1>
      <div className="lead">
        <p>
          {texts.lead[place.state]}
          {texts.asOf(formatChinese(call.today))}
        </p>
      </div>
      <nav className="states" aria-label={texts.states.label}>
        <ul>
          {states.map((state) => (
            <li key={state}>
              <a
                href={listAddress(call, { ...place, state, page: 1 }, query)}
                aria-current={state === place.state ? 'page' : undefined}
              >
                {texts.states[state]}
                <span>{listTexts.inBrackets(String(found.states[state]))}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="with-facets">
        <PolicyFacets call={call} place={place} found={found} query={query} />
        <div className="list">
          <Chosen
            call={call}
            place={place}
            query={query}
            titleOf={(name, value) => chosenTitle(call, name, value)}
          />
          <YearIndex call={call} place={place} years={found.years} query={query} withCounts />
          {shown.length > 0 ? (
            <>
              <p className="count">
                {pages === 1
                  ? listTexts.files(found.entries.length)
                  : listTexts.filesSpan(found.entries.length, begin + 1, begin + shown.length)}
                <SortLinks call={call} place={place} query={query} />
              </p>
              <Among found={found} />
              <PolicyRows call={call} entries={shown} library={library} />
            </>
          ) : (
            <div className="empty">
              <p>{facets.size > 0 ? texts.filteredEmpty : texts.empty[place.state]}</p>
              <p>
                <a href={linkTo(call, { kind: 'apply' })}>{listTexts.empty.apply}</a>
              </p>
            </div>
          )}
          <ListPager call={call} place={place} pages={pages} query={query} />
        </div>
      </div>
    </PublicFrame>
  );
}

function chosenTitle({ map }: SiteCall, name: string, value: string): string | null {
  if (name === 'sort') return null;
  if (name === 'organ') return organOfSlug(map, value)?.name ?? value;
  if (name === 'kind') return value === 'normative' || value === 'policy' ? texts.kinds[value] : value;
  return value;
}

interface SortLinksProps {
  readonly call: SiteCall;
  readonly place: PlaceOf<'policies'>;
  readonly query: URLSearchParams;
}

/** In a folder that answers no queries there is one order. */
function SortLinks({ call, place, query }: SortLinksProps): ReactElement | null {
  if (call.exported) return null;
  const formed = query.get('sort') === 'formed';
  const to = (sort: string | null) => {
    const rest = [...query].filter(([name]) => name !== 'sort');
    const sorted = new URLSearchParams(rest);
    if (sort !== null) sorted.set('sort', sort);
    return listAddress(call, { ...place, page: 1 }, sorted);
  };
  return (
    <span className="sort">
      <a href={to(null)} aria-current={formed ? undefined : 'true'}>
        {texts.sort.published}
      </a>{' '}
      <a href={to('formed')} aria-current={formed ? 'true' : undefined}>
        {texts.sort.formed}
      </a>
    </span>
  );
}

/** How many of each worth are among them. */
function Among({ found }: Pick<PoliciesPageProps, 'found'>): ReactElement | null {
  const { validities } = found;
  if (validities.size < 2) return null;
  const order: readonly (NormativeStateId | null)[] = [
    'in-force',
    'amended',
    'not-yet',
    'lapsed',
    'repealed',
    null,
  ];
  const parts = order.flatMap((state) => {
    const items = validities.get(state);
    if (items === undefined) return [];
    return [texts.ofState(state === null ? texts.unstated : normativeStates[state].title, items)];
  });
  return <p className="hint">{texts.among(parts.join(listTexts.comma))}</p>;
}
