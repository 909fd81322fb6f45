import { sql } from 'kysely';
import type { Act } from '../act-kinds.ts';
import type { ChainAlgorithm, Link } from '../chain.ts';
import type { Tx } from '../ledger.ts';

/** An act as the table holds it, whoever wrote it there. */
export interface StandingAct extends Link {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const pageSize = 2_000;

/** The acts of a body from the first on, page by page: a chain of any length in little memory. */
export async function* readChain(tx: Tx, bodyId: string): AsyncGenerator<StandingAct> {
  for (let seq = 0; ;) {
    const rows = await standingActs(tx)
      .where('body_id', '=', bodyId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageSize)
      .execute();
    for (const row of rows) yield { ...row, algorithm: row.algorithm as ChainAlgorithm };
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    ({ seq } = last);
  }
}

/** The acts as they stand, by the names that the hash has for their parts. */
export function standingActs(tx: Tx) {
  return tx
    .selectFrom('acts')
    .select([
      'body_id as bodyId',
      'seq',
      'act_id as actId',
      'kind',
      'subject_id as subjectId',
      'actor_id as actorId',
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
      sql<string>`payload::text`.as('payload'),
      'algorithm',
      'previous_hash as previousHash',
      'hash',
    ]);
}

/** The act itself, its payload parsed. */
export function actOf({
  bodyId,
  seq,
  actId,
  kind,
  subjectId,
  actorId,
  at,
  payload,
}: Omit<Link, 'algorithm'>): Act {
  return { bodyId, seq, actId, kind, subjectId, actorId, at, payload: JSON.parse(payload) as never } as Act;
}
