import { formatChinese } from '../../../law/index.ts';
import {
  readNilReports,
  readColumnCounts,
  readNewestOfColumns,
} from '../../../ledger/read/site/column-counts.ts';
import { readStandardRows } from '../../../ledger/read/site/standard-rows.ts';
import { readListChoices } from '../../../ledger/read/site/list-choices.ts';
import { listPublicItems, pageSize } from '../../../ledger/read/site/list-public.ts';
import { linkTo, scopeOf, type SiteCall } from '../call.ts';
import { knownColumn } from '../items/place-in-column.ts';
import { catalogueGroups, placeOfColumn } from '../lists/catalogue-groups.ts';
import { listOf } from '../lists/list-of.ts';
import { movedByForm } from '../lists/list-place.ts';
import { ColumnPage } from '../pages/column.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** A column of the catalogue: its basis, its limit, its rows. Columns that are a section of their own lead there. */
export async function columnPlace(call: SiteCall, place: PlaceOf<'column'>): Replied {
  const { ledger, body, map, today } = call;
  const column = knownColumn(place.columnId);
  const section = placeOfColumn(column.id);
  if (section.kind === 'reports' || section.kind === 'system') {
    return { kind: 'moved', to: linkTo(call, section) };
  }
  const moved = movedByForm(call, place);
  if (moved !== null) return moved;
  const list = listOf(call, { columnId: column.id, year: place.year });
  const year = Number(today.slice(0, 4));
  const found = await ledger.read(scopeOf(call), async (tx) => {
    const page = await listPublicItems(tx, list, place.page, today);
    const all = page.years.reduce((sum, { items }) => sum + items, 0);
    const of = { bodyId: body.id, whole: body === map.top };
    return {
      page,
      choices:
        all > pageSize
          ? await readListChoices(tx, { ...of, columnId: column.id })
          : { subjects: [], kinds: [] },
      counts: await readColumnCounts(tx, of, year),
      newest: all === 0 ? null : ((await readNewestOfColumns(tx, of, [column.id])).get(column.id) ?? null),
      rows: column.itemId === null ? [] : await readStandardRows(tx, body.id, column.itemId),
      nilOn:
        column.itemId === null || all > 0
          ? null
          : ((await readNilReports(tx, body.id)).get(column.itemId) ?? null),
    };
  });
  const { page, nilOn, ...shown } = found;
  const noYear = place.year !== null && !page.years.some(({ year: each }) => each === place.year);
  if (place.page > page.pages || noYear) return null;
  return {
    kind: 'page',
    status: 200,
    fresh: body === map.top ? 'everything' : 'body',
    page: (
      <ColumnPage
        call={call}
        place={place}
        view={{
          ...shown,
          column,
          found: page,
          groups: catalogueGroups(body.level, shown.counts),
          nilOn: nilOn !== null && nilOn.startsWith(String(year)) ? formatChinese(nilOn) : null,
        }}
      />
    ),
  };
}
