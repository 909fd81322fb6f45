import { sql } from 'kysely';
import type { ActPayloads } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';

/** The last verification that was recorded, whoever asked for it. */
export interface LastVerification {
  /** ISO 8601. */
  readonly at: string;
  readonly sound: boolean;
  readonly acts: number;
  /** How many faults it found. */
  readonly faults: number;
}

/** The last verification in the bodies of the transaction's scope; null where there was none. */
export async function lastVerification(tx: Tx): Promise<LastVerification | null> {
  const { rows } = await sql<{ at: Date; payload: ActPayloads['ledger.verified'] }>`
    select a.at, a.payload from bodies b cross join lateral (
      select at, payload from acts where body_id = b.body_id and kind = 'ledger.verified' order by at desc limit 1
    ) a order by a.at desc limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : { ...row.payload, at: row.at.toISOString() };
}
