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

/** The first moment of a month in China, as the database takes it; months beyond twelve are of the years after. */
function momentOf(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1) - 8 * 3_600_000);
  return first.toISOString();
}

/** From when on and until when a month goes. @param month 202611 */
const spanOf = (month: number) => {
  const [year, inYear] = [Math.floor(month / 100), month % 100];
  return { begins: momentOf(year, inYear), ends: momentOf(year, inYear + 1) };
};

/**
 * The months in which anything was made public that is public now, over all bodies, the oldest first. It reads counts and ends
 * of indexes: no row of an item. Moments are reckoned here: what the database would reckon, row-level security keeps from its
 * indexes.
 * @param topId the body under which the whole county is counted
 */
export async function readMonthsOfItems(tx: Tx, topId: string): Promise<readonly MonthOfItems[]> {
  const months = await tx
    .selectFrom('public_counts')
    .select(['month', 'items'])
    .where('body_id', '=', topId)
    .where('whole', '=', true)
    .where('column_id', '=', '')
    .where('items', '>', 0)
    .orderBy('month')
    .execute();
  const counted = months.map(({ month, items }) => ({
    month: Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7)),
    items,
  }));
  const spans = counted.map(({ month }) => spanOf(month));
  const { rows } = await sql<{ readonly at: Date }>`
    select greatest(newest.at, corrected.at) as at
    from unnest(
      ${spans.map(({ begins }) => begins)}::timestamptz[], ${spans.map(({ ends }) => ends)}::timestamptz[]
    ) with ordinality m (begins, ends, place)
    left join lateral (
      select first_published_at as at from public_index
      where first_published_at >= m.begins and first_published_at < m.ends
      order by first_published_at desc limit 1
    ) newest on true
    cross join lateral (
      -- offset 0: else the newest of all is looked for from the end of another index, month by month in vain.
      select max(published_at) as at from (
        select published_at from public_index
        where first_published_at >= m.begins and first_published_at < m.ends and published_at > first_published_at
        offset 0
      ) c
    ) corrected
    order by m.place`.execute(tx);
  return counted.flatMap((month, place) => {
    const changedAt = rows[place]?.at;
    return changedAt === undefined || changedAt === null ? [] : [{ ...month, changedAt }];
  });
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
  const { begins, ends } = spanOf(month);
  const { rows } = await sql<AddressedItem>`
    select body_id as "bodyId", year, number::integer as number, published_at as "changedAt"
    from public_index
    where first_published_at >= ${begins}::timestamptz and first_published_at < ${ends}::timestamptz
    order by first_published_at, publication_id offset ${skip} limit ${size}`.execute(tx);
  return rows;
}

/** The columns of some bodies in which something is public, with when the newest of it was. */
export async function readUsedColumns(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<readonly { readonly bodyId: string; readonly columnId: string; readonly newestAt: Date }[]> {
  const { rows } = await sql<{ readonly bodyId: string; readonly columnId: string; readonly newestAt: Date }>`
    select u.body_id as "bodyId", u.column_id as "columnId", newest.at as "newestAt"
    from (
      select body_id, column_id from public_counts
      where body_id = any (${[...bodyIds]}::uuid[]) and not whole and column_id <> ''
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
