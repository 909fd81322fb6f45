import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** Of requests that were answered, those that were after the last day of their term (条例第三十三条). */
export async function lateRequests(
  tx: Tx,
  bodyId: string,
  answered: readonly string[],
): Promise<readonly string[]> {
  if (answered.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select subject_id as id from request_clocks
    where body_id = ${bodyId} and subject_id = any (${[...answered]}::uuid[]) and clock = 'answer'
      and ended_on > due_on`.execute(tx);
  return rows.map(({ id }) => id);
}
