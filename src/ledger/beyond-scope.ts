import { sql } from 'kysely';
import type { Tx } from './ledger.ts';
import { scopeSetting } from './scope.ts';

/**
 * Runs one piece of reading with these bodies in the transaction's scope too, then takes them out again. For figures that are added up over
 * bodies whose rows the reader does not see: what comes back must tell no more than the sum and whose it is. Nothing else of the
 * transaction may run meanwhile. Where the work throws, the transaction is undone, and its scope with it.
 */
export async function withBodiesInScope<T>(
  tx: Tx,
  bodies: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ readonly before: string | null }>`
    select current_setting('gongkai.scope', true) as before`.execute(tx);
  const before = rows[0]?.before ?? '';
  if (before === '*') return work();
  const own = before.split(',').filter((id) => id !== '');
  await set(tx, scopeSetting({ bodies: [...new Set([...own, ...bodies])] }));
  const result = await work();
  await set(tx, before);
  return result;
}

const set = (tx: Tx, setting: string) =>
  sql`select set_config('gongkai.scope', ${setting}, true)`.execute(tx);
