import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** Something that has an address of its own: it is public, or was and was withdrawn. */
export interface EverPublic {
  readonly id: string;
  readonly bodyId: string;
  readonly year: number;
  readonly number: number;
}

/**
 * Everything that has an address, in portions: by body and in the order of their numbers.
 * @param after the last one of the portion before; null for the first
 */
export async function readEverPublic(
  tx: Tx,
  after: Pick<EverPublic, 'bodyId' | 'number'> | null,
  size: number,
): Promise<readonly EverPublic[]> {
  const behind =
    after === null
      ? sql`true`
      : sql`(body_id, public_number) > (${after.bodyId}::uuid, ${after.number}::bigint)`;
  const { rows } = await sql<EverPublic>`
    select publication_id as id, body_id as "bodyId", public_number::integer as number,
      extract(year from first_published_at at time zone 'Asia/Shanghai')::integer as year
    from publications
    where public_number is not null and ${behind}
    order by body_id, public_number limit ${size}`.execute(tx);
  return rows;
}
