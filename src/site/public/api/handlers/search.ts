import { searchPublic, type SearchHit } from '../../../../ledger/read/site/search/search.ts';
import type { SiteCall } from '../../call.ts';
import { bodyOf } from '../addresses.ts';
import type { AnswerOf, AskedOf } from '../endpoint.ts';
import type { SiteEndpoints } from '../endpoints.ts';
import { siteFormat } from '../shapes.ts';
import { rowOf } from './items.ts';

type Answer = AnswerOf<SiteEndpoints['search']>;

export async function search(call: SiteCall, { query }: AskedOf<SiteEndpoints['search']>): Promise<Answer> {
  const body = query.body === undefined ? null : bodyOf(call, query.body);
  const asked = await call.words.ofQuery(query.q);
  const only = <T>(value: T | undefined) => (value === undefined ? null : [value]);
  const {
    facets: _facets,
    also: _also,
    hits,
    ...found
  } = await call.ledger.read(body === null ? 'everything' : { bodies: [body.id] }, (tx) =>
    searchPublic(tx, asked, {
      filters: {
        bodyIds: only(body?.id),
        columnIds: only(query.column),
        kinds: only(query.kind),
        years: only(query.year),
        states: only(query.validity),
      },
      sort: query.sort,
      page: query.page,
      today: call.today,
    }),
  );
  return { format: siteFormat, ...found, hits: hits.flatMap((hit) => hitOf(call, hit)) };
}

function hitOf(call: SiteCall, { row, excerpt, file, lacking }: SearchHit): Answer['hits'] {
  return rowOf(call, row).map((item) => ({
    item,
    excerpt: excerpt === null ? null : excerpt.stretches.map(({ text }) => text).join(''),
    file: file === null ? null : file.name,
    lacking: [...lacking],
  }));
}
