import { sql } from 'kysely';
import type { Act, NewAct } from '../act-kinds.ts';
import { firstHash, hashOf, type ChainAlgorithm } from '../chain.ts';
import type { Tx } from '../ledger.ts';
import { project } from '../projections/project.ts';

/** The last link of a chain, and the moment that the next one gets. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
  readonly now: string;
  /** What the next link is hashed with, by the setting ledger.hash; those that stand keep their own. */
  readonly algorithm: ChainAlgorithm;
}

const moment = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

/**
 * Appends acts of one body to its chain and brings the projections up to date, all in the caller's transaction. The
 * chain's head stays locked until that ends: acts of a body stand in the order in which they were recorded.
 * An act id that stands in the chain already breaks the unique index `acts_once`: ask `findAct` first.
 */
export async function appendActs(tx: Tx, acts: readonly NewAct[]): Promise<readonly Act[]> {
  const bodyId = acts[0]?.bodyId;
  if (bodyId === undefined) return [];
  if (acts.some((act) => act.bodyId !== bodyId)) throw new RangeError('acts of two bodies in one chain');
  const head = await lockChain(tx, bodyId);
  const { now, algorithm } = head;
  let { seq, hash } = head;
  const rows = acts.map((act) => {
    seq += 1;
    const previous = hash;
    const payload = JSON.stringify(act.payload);
    hash = hashOf({ ...act, seq, at: now, payload, algorithm }, previous);
    return {
      act: { ...act, seq, at: now } as Act,
      row: {
        body_id: bodyId,
        seq,
        act_id: act.actId,
        kind: act.kind,
        subject_id: act.subjectId,
        actor_id: act.actorId,
        at: now,
        payload,
        algorithm,
        previous_hash: previous,
        hash,
      },
    };
  });
  await tx
    .with('appended', (db) => db.insertInto('acts').values(rows.map(({ row }) => row)))
    .updateTable('chain_heads')
    .set({ seq, hash, at: now })
    .where('body_id', '=', bodyId)
    .execute();
  for (const { act } of rows) await project(tx, act);
  return rows.map(({ act }) => act);
}

/** Begins the chain of a body that is being founded; does nothing where it stands. */
export async function beginChain(tx: Tx, bodyId: string): Promise<void> {
  await tx
    .insertInto('chain_heads')
    .values({ body_id: bodyId, seq: 0, hash: firstHash, at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Locks a body's chain until the transaction ends: no other act of that body is recorded meanwhile.
 * @throws Error where the body has no chain in the transaction's scope
 */
export async function lockChain(tx: Tx, bodyId: string): Promise<Head> {
  const head = await tx
    .selectFrom('chain_heads')
    .select([
      'seq',
      'hash',
      // The database's clock, and never earlier than the act before.
      sql<string>`to_char(greatest(clock_timestamp(), at) at time zone 'UTC', ${moment})`.as('now'),
      sql<ChainAlgorithm>`case when (
        select value #>> '{}' from settings where key = 'ledger.hash' order by changed_at desc limit 1
      ) = 'sm3' then 'sm3' else 'sha256' end`.as('algorithm'),
    ])
    .where('body_id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst();
  if (head === undefined) throw new Error(`no chain for body ${bodyId}`);
  return head;
}

/** What stands in a body's chain under an act id; null where nothing does. Ask it with the chain locked. */
export async function findAct(
  tx: Tx,
  bodyId: string,
  actId: string,
): Promise<{ readonly kind: string; readonly subjectId: string; readonly actorId: string | null } | null> {
  const found = await tx
    .selectFrom('acts')
    .select(['kind', 'subject_id', 'actor_id'])
    .where('body_id', '=', bodyId)
    .where('act_id', '=', actId)
    .executeTakeFirst();
  return found === undefined
    ? null
    : { kind: found.kind, subjectId: found.subject_id, actorId: found.actor_id };
}
