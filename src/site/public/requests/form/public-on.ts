import { searchPublic, type SearchAnswer } from '../../../../ledger/read/site/search/search.ts';
import { scopeOf, type SiteCall } from '../../call.ts';
import { filtersOf, noNarrowing } from '../../search/search-form.ts';

/** What is public already on some words; null where nothing is asked. */
export async function publicOn(call: SiteCall, words: string): Promise<SearchAnswer | null> {
  if (call.exported || words === '') return null;
  const query = await call.words.ofQuery(words);
  if (query.units.length === 0) return null;
  return call.ledger.read(scopeOf(call), (tx) =>
    searchPublic(tx, query, {
      filters: filtersOf({ words, tooLong: false, ...noNarrowing, sort: 'relevance', page: 1 }),
      sort: 'relevance',
      page: 1,
      today: call.today,
    }),
  );
}
