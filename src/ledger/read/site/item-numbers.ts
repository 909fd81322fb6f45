import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** Where publications of a body stand, by their ids; those that were never public are left out. */
export async function readItemNumbers(
  tx: Tx,
  bodyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly year: number; readonly number: number }>> {
  const { rows } = await sql<{ readonly id: string; readonly year: number; readonly number: number }>`
    select publication_id as id, public_number::integer as number,
      extract(year from first_published_at at time zone 'Asia/Shanghai')::integer as year
    from publications
    where body_id = ${bodyId} and publication_id = any (${[...ids]}::uuid[]) and public_number is not null`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...at }) => [id, at]));
}
