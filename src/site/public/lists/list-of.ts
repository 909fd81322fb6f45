import type { PublicList } from '../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../call.ts';
import { narrowedBy, ownOnly } from './list-place.ts';

/** What a list page reads: at the top what all bodies published, else the body's own, narrowed as the query says. */
export function listOf(
  call: Pick<SiteCall, 'map' | 'body' | 'query'>,
  { columnId, year }: Pick<PublicList, 'columnId' | 'year'>,
): PublicList {
  const query = narrowedBy(call);
  return {
    bodyId: call.body.id,
    whole: call.body === call.map.top && query.get('unit') !== ownOnly,
    columnId,
    year,
    subject: query.get('subject'),
    kind: query.get('kind'),
  };
}
