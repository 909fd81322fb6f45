import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** An address of the site before this one that leads on, in the form of law's `oldPathOf`. */
export interface OldPath {
  readonly bodyId: string;
  readonly addressId: string;
  readonly path: string;
}

/**
 * Every address of the site before this one, in portions.
 * @param after the last one of the portion before; null for the first
 */
export async function readOldPaths(tx: Tx, after: OldPath | null, size: number): Promise<readonly OldPath[]> {
  return tx
    .selectFrom('old_addresses')
    .select(['body_id as bodyId', 'address_id as addressId', 'path'])
    .where('removed_at', 'is', null)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(body_id, address_id) > (${after?.bodyId ?? null}::uuid, ${after?.addressId ?? null}::uuid)`,
      ),
    )
    .orderBy('body_id')
    .orderBy('address_id')
    .limit(size)
    .execute();
}
