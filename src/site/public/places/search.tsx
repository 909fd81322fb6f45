import { searchPublic } from '../../../ledger/read/site/search/search.ts';
import { scopeOf, type SiteCall } from '../call.ts';
import { SearchPage } from '../pages/search.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { filtersOf, readSearchForm } from '../search/search-form.ts';

/** The search of a face, over what the body made public; at the top over all. An exported folder cannot answer. */
export async function searchPlace(call: SiteCall, _place: PlaceOf<'search'>): Replied {
  if (call.exported) return null;
  const form = readSearchForm(call);
  const query = await call.words.ofQuery(form.words);
  const answer =
    query.units.length === 0
      ? null
      : await call.ledger.read(scopeOf(call), (tx) =>
          searchPublic(tx, query, {
            filters: filtersOf(form),
            sort: form.sort,
            page: form.page,
            today: call.today,
          }),
        );
  return {
    kind: 'page',
    status: 200,
    page: <SearchPage call={call} form={form} answer={answer} />,
    // Words come some seconds after the act by which something went out.
    fresh:
      answer !== null && answer.behindSince !== null
        ? 'moment'
        : call.body === call.map.top
          ? 'everything'
          : 'body',
  };
}
