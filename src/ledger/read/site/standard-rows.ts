import { sql } from 'kysely';
import type { CatalogueRow } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** The rows of a body's standard catalogue (基层政务公开标准目录) that carry out an item of Art. 20 or 21, in its order. */
export async function readStandardRows(
  tx: Tx,
  bodyId: string,
  itemId: string,
): Promise<readonly CatalogueRow[]> {
  const { rows } = await sql<{ readonly content: CatalogueRow }>`
    select content from catalogue_rows
    where body_id = ${bodyId} and removed_at is null and content ->> 'itemId' = ${itemId}
    order by position, row_id`.execute(tx);
  return rows.map(({ content }) => content);
}

/** The time limits that a body's catalogue sets for each item of Art. 20 and 21, in the catalogue's own words, each once. */
export async function readTimeLimits(
  tx: Tx,
  bodyId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ readonly itemId: string; readonly limits: readonly string[] }>`
    select content ->> 'itemId' as "itemId", array_agg(distinct content ->> 'timeLimit') as limits
    from catalogue_rows
    where body_id = ${bodyId} and removed_at is null and content ->> 'itemId' is not null
      and content ->> 'timeLimit' <> ''
    group by 1`.execute(tx);
  return new Map(rows.map(({ itemId, limits }) => [itemId, limits]));
}
