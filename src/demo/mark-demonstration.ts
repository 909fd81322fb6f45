import pg from 'pg';
import type { Demonstration } from '../ledger/read/demonstration.ts';

/**
 * Marks a migrated database as a demonstration. Its owner does it, before the first act; the database refuses it later.
 * @param url address of the owner
 */
export async function markDemonstration(
  url: string,
  { seed, opensAt, password, signIns }: Omit<Demonstration, 'madeAt'>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `insert into demonstration (made_at, seed, opens_at, password, sign_ins)
       values (clock_timestamp(), $1, $2, $3, $4)`,
      [seed, opensAt, password, JSON.stringify(signIns)],
    );
  } finally {
    await client.end();
  }
}
