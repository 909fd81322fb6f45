import { apiQueryNames } from './api/endpoints.ts';
import type { Place, PlaceKind } from './place.ts';

/**
 * What may be asked of each place behind the question mark. Anything else is dropped before the page is made: a made-up
 * parameter makes no page of its own, and none that would be kept.
 */
const knownQuery: { readonly [K in PlaceKind]: readonly string[] } = {
  home: [],
  guide: [],
  system: [],
  catalogue: [],
  column: ['kind', 'page', 'subject', 'unit', 'year'],
  policies: ['kind', 'organ', 'page', 'sort', 'subject', 'year'],
  reports: [],
  'report-comparison': ['unit', 'year', 'group', 'figure'],
  'report-data': [],
  apply: ['q'],
  'apply-form': [],
  'request-form': ['from', 'q'],
  'request-status': ['done'],
  'request-file': [],
  latest: ['page', 'unit', 'year'],
  search: ['q', 'column', 'state', 'year', 'kind', 'body', 'sort', 'page'],
  item: [],
  'item-edition': [],
  'item-file': [],
  bodies: [],
  map: [],
  accessibility: [],
  feed: [],
  sitemap: [],
  robots: [],
  emblem: [],
  'look-sheet': [],
  api: apiQueryNames,
};

/** Longer than any word that a page takes: what is beyond is cut. */
const longestValue = 500;
/** Boxes of one name that can be ticked. */
const mostValues = 50;

/** A query with what its place knows, in one order, without what is empty or said twice. */
export function queryAt({ kind }: Place, query: string): URLSearchParams {
  const known = knownQuery[kind];
  if (known.length === 0 || query === '') return new URLSearchParams();
  const given = new URLSearchParams(query);
  return new URLSearchParams(
    known.toSorted().flatMap((name) =>
      [...new Set(given.getAll(name).map((value) => value.slice(0, longestValue)))]
        .filter((value) => value !== '')
        .slice(0, mostValues)
        .toSorted()
        .map((value): [string, string] => [name, value]),
    ),
  );
}
