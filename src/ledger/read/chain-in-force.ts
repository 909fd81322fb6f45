import { initialChain, type ChainConfig } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** The review chains that bodies set, by body and column (`''` for all columns). */
export type ChainsInForce = (bodyId: string, columnId: string) => ChainConfig;

/**
 * The chains of those bodies: that of the column, else that of the body, else the initial one of law. A chain that was
 * taken back counts as none.
 */
export async function chainsInForce(tx: Tx, bodyIds: readonly string[]): Promise<ChainsInForce> {
  if (bodyIds.length === 0) return () => initialChain;
  const rows = await tx
    .selectFrom('review_chains')
    .select(['body_id', 'column_id', 'chain'])
    .where('body_id', 'in', [...new Set(bodyIds)])
    .execute();
  const set = new Map(
    rows.map((row) => [`${row.body_id}/${row.column_id}`, row.chain as ChainConfig | null] as const),
  );
  return (bodyId, columnId) => set.get(`${bodyId}/${columnId}`) ?? set.get(`${bodyId}/`) ?? initialChain;
}

/** The chain of one column of a body. */
export async function chainInForce(tx: Tx, bodyId: string, columnId: string): Promise<ChainConfig> {
  return (await chainsInForce(tx, [bodyId]))(bodyId, columnId);
}
