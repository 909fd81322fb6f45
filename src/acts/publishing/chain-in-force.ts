import { initialChain, type ChainConfig } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** The review chain of a column of a body: its own, else that of the whole body, else the initial one. */
export async function chainInForce(tx: Tx, bodyId: string, columnId: string): Promise<ChainConfig> {
  const rows = await tx
    .selectFrom('review_chains')
    .select(['column_id', 'chain'])
    .where('body_id', '=', bodyId)
    .where('column_id', 'in', [columnId, ''])
    .execute();
  const of = (column: string) =>
    rows.find(({ column_id }) => column_id === column)?.chain as ChainConfig | null | undefined;
  return of(columnId) ?? of('') ?? initialChain;
}
