import {
  readColumnCounts,
  readNewestOfColumns,
  readNilReports,
} from '../../../ledger/read/site/column-counts.ts';
import { readTimeLimits } from '../../../ledger/read/site/standard-rows.ts';
import { scopeOf, type SiteCall } from '../call.ts';
import { catalogueGroups } from '../lists/catalogue-groups.ts';
import { CataloguePage } from '../pages/catalogue.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 法定主动公开内容: the whole catalogue with what stands under each heading. */
export async function cataloguePlace(call: SiteCall, _place: PlaceOf<'catalogue'>): Replied {
  const { ledger, body, map, today } = call;
  const year = Number(today.slice(0, 4));
  const of = { bodyId: body.id, whole: body === map.top };
  const view = await ledger.read(scopeOf(call), async (tx) => {
    const counts = await readColumnCounts(tx, of, year);
    return {
      groups: catalogueGroups(body.level, counts),
      newest: await readNewestOfColumns(tx, of, [...counts.keys()]),
      nils: await readNilReports(tx, body.id),
      limits: await readTimeLimits(tx, body.id),
    };
  });
  return {
    kind: 'page',
    status: 200,
    fresh: of.whole ? 'everything' : 'body',
    page: <CataloguePage call={call} view={{ ...view, year }} />,
  };
}
