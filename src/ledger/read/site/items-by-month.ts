import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** How much was first made public in a civil month in China and is public still. */
export interface MonthOfItems {
  /** 202611 */
  readonly month: number;
  readonly items: number;
  /** When any of it was last corrected or first made public. */
  readonly changedAt: Date;
}

const china = sql.lit('Asia/Shanghai');

/**
 * The months in which anything was made public that is public now, over all bodies, the oldest first. It reads counts and ends
 * of indexes: no row of an item.
 */
export async function readMonthsOfItems(tx: Tx): Promise<readonly MonthOfItems[]> {
  const { rows } = await sql<MonthOfItems>`
    select to_char(m.month, 'YYYYMM')::integer as month, m.items, greatest(newest.at, corrected.at) as "changedAt"
    from (
      select month, sum(items)::integer as items, month::timestamp at time zone ${china} as begins,
        (month + interval '1 month') at time zone ${china} as ends
      from public_counts where whole and column_id = ''
      group by month having sum(items) > 0
    ) m
    cross join lateral (
      select first_published_at as at from public_index
      where first_published_at >= m.begins and first_published_at < m.ends
      order by first_published_at desc limit 1
    ) newest
    cross join lateral (
      select max(published_at) as at from public_index
      where first_published_at >= m.begins and first_published_at < m.ends and published_at > first_published_at
    ) corrected
    order by m.month`.execute(tx);
  return rows;
}

/** Where an item stands, and when it last changed. */
export interface AddressedItem {
  readonly bodyId: string;
  readonly year: number;
  readonly number: number;
  readonly changedAt: Date;
}

/**
 * Items that were first made public in a month, over all bodies, the oldest first.
 * @param month 202611, in China
 */
export async function readItemsOfMonth(
  tx: Tx,
  month: number,
  { skip, size }: { readonly skip: number; readonly size: number },
): Promise<readonly AddressedItem[]> {
  const first = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}-01`;
  const { rows } = await sql<AddressedItem>`
    select body_id as "bodyId", year, number::integer as number, published_at as "changedAt"
    from public_index
    where first_published_at >= ${first}::timestamp at time zone ${china}
      and first_published_at < (${first}::timestamp + interval '1 month') at time zone ${china}
    order by first_published_at, publication_id offset ${skip} limit ${size}`.execute(tx);
  return rows;
}

/** The columns of each body in which something is public, with when the newest of it was. */
export async function readUsedColumns(
  tx: Tx,
): Promise<readonly { readonly bodyId: string; readonly columnId: string; readonly newestAt: Date }[]> {
  const { rows } = await sql<{ readonly bodyId: string; readonly columnId: string; readonly newestAt: Date }>`
    select u.body_id as "bodyId", u.column_id as "columnId", newest.at as "newestAt"
    from (
      select body_id, column_id from public_counts where not whole and column_id <> ''
      group by body_id, column_id having sum(items) > 0
    ) u
    cross join lateral (
      select first_published_at as at from public_index i
      where i.body_id = u.body_id and i.column_id = u.column_id
      order by first_published_at desc, publication_id desc limit 1
    ) newest
    order by u.body_id, u.column_id`.execute(tx);
  return rows;
}
