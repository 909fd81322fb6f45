import { linkTo, type SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Reply } from '../reply.ts';

/** A place that is a list with years and pages. */
export type ListPlace = PlaceOf<'column' | 'latest' | 'policies'>;

/** As `unit` of a list of all bodies: only what the body at the top published itself. */
export const ownOnly = 'own';

/** What a list is narrowed by, as its query says; what only leads to another address is not among it. */
export function narrowedBy({ query }: Pick<SiteCall, 'query'>): URLSearchParams {
  return new URLSearchParams(
    [...query].filter(
      ([name, value]) => !['year', 'page'].includes(name) && (name !== 'unit' || value === ownOnly),
    ),
  );
}

/** The address of a list, narrowed as a query says. */
export function listAddress(
  call: Pick<SiteCall, 'body' | 'large'>,
  place: ListPlace,
  query: URLSearchParams,
  body = call.body,
): string {
  const text = query.toString();
  return `${linkTo(call, place, body)}${text === '' ? '' : `?${text}`}`;
}

/**
 * Where a form without a script leads: it can only put year, page and unit behind the question mark, and they stand in the
 * path. Null where the query asks for none of them.
 */
export function movedByForm(
  call: SiteCall,
  place: ListPlace,
): Extract<Reply, { readonly kind: 'moved' }> | null {
  const { map, body, query } = call;
  const year = /^20\d\d$/u.exec(query.get('year') ?? '')?.[0];
  const page = /^[1-9]\d{0,6}$/u.exec(query.get('page') ?? '')?.[0];
  const named = map.bySlug.get(query.get('unit') ?? '');
  const unit = body === map.top && named !== undefined && named !== map.top ? named : undefined;
  if (year === undefined && page === undefined && unit === undefined) return null;
  const to: ListPlace = {
    ...place,
    year: year === undefined ? place.year : Number(year),
    page: page === undefined ? 1 : Number(page),
  };
  return { kind: 'moved', to: listAddress(call, to, narrowedBy(call), unit) };
}
