import type { ReactElement, ReactNode } from 'react';
import type { ListChoices } from '../../../../ledger/read/site/list-choices.ts';
import { mostFiltered, pageSize, type ListPage } from '../../../../ledger/read/site/list-public.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { ownOnly, type ListPlace } from '../../lists/list-place.ts';
import { listTexts as texts } from '../../texts/lists.ts';
import { Chosen, ListFilters } from './list-filters.tsx';
import { ListRows } from './list-rows.tsx';
import { ListPager } from './list-pager.tsx';
import { YearIndex } from './year-index.tsx';

interface ListBodyProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly found: ListPage;
  readonly choices: ListChoices;
  /** What the list is narrowed by. */
  readonly query: URLSearchParams;
  /** Instead of rows, where the list has none. */
  readonly empty: ReactNode;
}

/** A list from its filters to its pages: years, count, rows, pager. */
export function ListBody({ call, place, found, choices, query, empty }: ListBodyProps): ReactElement {
  const { rows, total, more, pages, years } = found;
  const narrowed = query.size > 0;
  const begin = (place.page - 1) * pageSize;
  const span = more ? texts.spanOfMany(mostFiltered, begin + 1, begin + rows.length) : null;
  return (
    <>
      {(years.length > 0 || narrowed) && (
        <ListFilters call={call} place={place} years={years} choices={choices} query={query} />
      )}
      <Chosen
        call={call}
        place={place}
        query={query}
        titleOf={(name, value) =>
          name === 'unit' && value === ownOnly ? texts.filters.own(call.map.top.name) : value
        }
      />
      <YearIndex call={call} place={place} years={years} query={query} withCounts={!narrowed} />
      {rows.length > 0 ? (
        <>
          <p className="count">
            {span ?? (pages === 1 ? texts.count(total) : texts.span(total, begin + 1, begin + rows.length))}
          </p>
          <ListRows call={call} rows={rows} withBody={call.body === call.map.top} />
        </>
      ) : (
        <div className="empty">
          {narrowed ? <p>{texts.empty.filtered}</p> : empty}
          <p>
            <a href={linkTo(call, { kind: 'apply' })}>{texts.empty.apply}</a>
          </p>
        </div>
      )}
      <ListPager call={call} place={place} pages={pages} query={query} />
    </>
  );
}
