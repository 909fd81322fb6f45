import { sql } from 'kysely';
import { addDays, columns, type CivilDate } from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';
import {
  columnStatesOf,
  newMedia,
  type ColumnContent,
  type ColumnStanding,
  type StandingOfItem,
} from '../column-states.ts';
import { askTogether, listOf, type Asked } from './asked-together.ts';

/** What was the newest of a column on a day. */
export type NewestOfColumn = ColumnContent & { readonly level: BodyLevel };

/**
 * Selects the newest of each column of a body on a day, however much stands in it: the index is walked from that day back. What lies
 * before the column in the index is met where it has nothing, and left out. Asked for the column alone, plans that serve every body
 * read and sort all that a column ever had.
 */
export function askNewest(bodyId: string, asOf: CivilDate): Asked<readonly NewestOfColumn[]> {
  const until = `${addDays(asOf, 1)}T00:00:00+08:00`;
  return listOf(sql`
    with body as (select body_id, level from bodies where body_id = ${bodyId})
    select b.level, c.id as "columnId", 1 as items, (p.at at time zone 'Asia/Shanghai')::date as "lastOn"
    from body b cross join unnest(${columns.map(({ id }) => id)}::text[]) c (id) cross join lateral (
      select column_id, first_published_at as at from publications
      where body_id = b.body_id and (column_id, first_published_at) < (c.id, ${until}::timestamptz)
        and public_state is not null and public_state <> 'withdrawn'
      order by column_id desc, first_published_at desc limit 1
    ) p
    where p.column_id = c.id
    union all
    select b.level, ${newMedia}, 1, m.on_date
    from body b cross join lateral (
      select on_date from channel_records
      where body_id = b.body_id and channel in ('wechat', 'weibo') and removed_at is null and on_date <= ${asOf}::date
      order by on_date desc limit 1
    ) m`);
}

/**
 * The columns of a body that had gone without anything new for longer than the inspection of sites allows, on a day.
 * @param rows as they stood on that day
 */
export function staleOf(
  newest: readonly NewestOfColumn[],
  rows: readonly StandingOfItem[],
  asOf: CivilDate,
): readonly ColumnStanding[] {
  const [first] = newest;
  return first === undefined ? [] : columnStatesOf(first.level, newest, rows, asOf).stale;
}

/** The same, read. */
export async function staleColumns(
  tx: Tx,
  bodyId: string,
  rows: readonly StandingOfItem[],
  asOf: CivilDate,
): Promise<readonly ColumnStanding[]> {
  const { newest } = await askTogether<{ newest: readonly NewestOfColumn[] }>(tx, {
    newest: askNewest(bodyId, asOf),
  });
  return staleOf(newest, rows, asOf);
}
