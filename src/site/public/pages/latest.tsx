import type { ReactElement } from 'react';
import type { ListPage } from '../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../call.ts';
import { ListBody } from '../components/list/list-body.tsx';
import { ListPagerHead } from '../components/list/list-pager.tsx';
import { PublicFrame } from '../frame.tsx';
import { narrowedBy } from '../lists/list-place.ts';
import { pageTitle } from '../lists/page-title.ts';
import type { PlaceOf } from '../place.ts';
import { listTexts as texts } from '../texts/lists.ts';

interface LatestPageProps {
  readonly call: SiteCall;
  readonly place: PlaceOf<'latest'>;
  readonly found: ListPage;
}

/** 最新公开: everything in the order of time. */
export function LatestPage({ call, place, found }: LatestPageProps): ReactElement {
  const query = narrowedBy(call);
  const { title } = texts.latest;
  return (
    <PublicFrame
      call={call}
      place={place}
      query={query.toString()}
      title={pageTitle(title, place)}
      trail={[{ title, href: null }]}
      head={<ListPagerHead call={call} place={place} pages={found.pages} query={query} />}
    >
      <h1>{pageTitle(title, { year: place.year, page: 1 })}</h1>
      <p className="lead">
        {call.body === call.map.top ? texts.latest.all : texts.latest.lead(call.body.name)}
      </p>
      <ListBody
        call={call}
        place={place}
        found={found}
        choices={{ subjects: [], kinds: [] }}
        query={query}
        empty={<p>{texts.empty.latest}</p>}
      />
    </PublicFrame>
  );
}
