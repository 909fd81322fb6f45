import { sql } from 'kysely';
import type { Tx } from '../ledger.ts';

/** Name of a person of any body, as acts are told with it; null where there is no such person. */
export async function personName(tx: Tx, staffId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select staff_name(${staffId}) as name`.execute(tx);
  return rows[0]?.name ?? null;
}
