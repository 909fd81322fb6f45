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

/** The months in which anything was made public that is public now, over all bodies, the oldest first. */
export async function readMonthsOfItems(tx: Tx): Promise<readonly MonthOfItems[]> {
  const { rows } = await sql<MonthOfItems>`
    select to_char(month, 'YYYYMM')::integer as month, count(*)::integer as items, max(published_at) as "changedAt"
    from (
      select date_trunc('month', first_published_at at time zone ${china}) as month, published_at from public_index
    ) i
    group by i.month order by i.month`.execute(tx);
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
  const begin = sql`make_timestamptz(${Math.floor(month / 100)}, ${month % 100}, 1, 0, 0, 0, ${china})`;
  const { rows } = await sql<AddressedItem>`
    select body_id as "bodyId", year, number::integer as number, published_at as "changedAt"
    from public_index
    where first_published_at >= ${begin}
      and first_published_at < ((${begin} at time zone ${china}) + interval '1 month') at time zone ${china}
    order by first_published_at, publication_id offset ${skip} limit ${size}`.execute(tx);
  return rows;
}

/** The columns of each body in which something is public, with when any of it last changed. */
export async function readUsedColumns(
  tx: Tx,
): Promise<readonly { readonly bodyId: string; readonly columnId: string; readonly changedAt: Date }[]> {
  return tx
    .selectFrom('public_index')
    .select(({ fn }) => [
      'body_id as bodyId',
      'column_id as columnId',
      fn.max('published_at').as('changedAt'),
    ])
    .groupBy(['body_id', 'column_id'])
    .execute();
}
