import { sql } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** What stands in a column, of a body or of all. */
export interface ColumnCount {
  readonly columnId: string;
  readonly items: number;
  /** Of them, first made public in the year that was asked. */
  readonly thisYear: number;
}

/** How much stands in each column that has anything, from the counts that the database keeps. */
export async function readColumnCounts(
  tx: Tx,
  { bodyId, whole }: { readonly bodyId: string; readonly whole: boolean },
  year: number,
): Promise<ReadonlyMap<string, ColumnCount>> {
  const { rows } = await sql<ColumnCount>`
    select column_id as "columnId", sum(items)::integer as items,
      coalesce(sum(items) filter (where month >= ${`${year}-01-01`}::date and month <= ${`${year}-12-01`}::date), 0)::integer
        as "thisYear"
    from public_counts
    where body_id = ${bodyId} and whole = ${whole} and column_id <> ''
    group by column_id having sum(items) > 0`.execute(tx);
  return new Map(rows.map((row) => [row.columnId, row]));
}

/** When each of some columns last got something new: instants, ISO 8601. */
export async function readNewestOfColumns(
  tx: Tx,
  { bodyId, whole }: { readonly bodyId: string; readonly whole: boolean },
  columnIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly columnId: string; readonly at: Date }>`
    select c.column_id as "columnId", i.first_published_at as at
    from unnest(${[...columnIds]}::text[]) c (column_id)
    cross join lateral (
      select first_published_at from public_index i
      where i.column_id = c.column_id and ${whole ? sql`true` : sql`i.body_id = ${bodyId}`}
      order by first_published_at desc limit 1
    ) i`.execute(tx);
  return new Map(rows.map(({ columnId, at }) => [columnId, at.toISOString()]));
}

/** The last day on which a body reported, of each item of Art. 20 and 21, that there was nothing (零报告). */
export async function readNilReports(tx: Tx, bodyId: string): Promise<ReadonlyMap<string, CivilDate>> {
  const { rows } = await sql<{ readonly itemId: string; readonly on: CivilDate }>`
    select r.content ->> 'itemId' as "itemId", max(a.on_date)::text as on
    from obligation_answers a
    join catalogue_rows r on r.body_id = a.body_id and r.row_id = a.row_id and r.removed_at is null
    where a.body_id = ${bodyId} and a.kind = 'nil' and a.withdrawn_at is null and r.content ->> 'itemId' is not null
    group by 1`.execute(tx);
  return new Map(rows.map(({ itemId, on }) => [itemId, on]));
}
