import { sql } from 'kysely';
import type { Act, NewAct } from '../act-kinds.ts';
import { firstHash, hashOf, type ChainAlgorithm, type Link } from '../chain.ts';
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

/** Heads that a transaction has locked: nobody else moves them before it ends, and itself it moves them here only. */
const locked = new WeakMap<Tx, Map<string, Head>>();

function remember(tx: Tx, bodyId: string, head: Head): void {
  const heads = locked.get(tx) ?? new Map<string, Head>();
  locked.set(tx, heads.set(bodyId, head));
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
  const links = acts.map((act): Link & { readonly previous: Buffer; readonly hash: Buffer } => {
    seq += 1;
    const previous = hash;
    const link = { ...act, seq, at: now, payload: JSON.stringify(act.payload), algorithm };
    hash = hashOf(link, previous);
    return { ...link, previous, hash };
  });
  const column = <K extends keyof (typeof links)[number]>(key: K) => links.map((link) => link[key]);
  // One text for any number of acts, so that it is planned once; arrays, so that no number of acts is too many.
  await sql`
    with appended as (
      insert into acts (body_id, seq, act_id, kind, subject_id, actor_id, payload, previous_hash, hash, at, algorithm)
      select ${bodyId}::uuid, seq, act_id, kind, subject_id, actor_id, payload::json, previous, hash,
        ${now}::timestamptz, ${algorithm}
      from unnest(
        ${column('seq')}::bigint[], ${column('actId')}::uuid[], ${column('kind')}::text[], ${column('subjectId')}::uuid[],
        ${column('actorId')}::uuid[], ${column('payload')}::text[], ${column('previous')}::bytea[], ${column('hash')}::bytea[]
      ) as link (seq, act_id, kind, subject_id, actor_id, payload, previous, hash)
    )
    update chain_heads set seq = ${seq}, hash = ${hash}, at = ${now}::timestamptz where body_id = ${bodyId}`.execute(
    tx,
  );
  // A setting says by which algorithm the next link is hashed: it is asked anew.
  if (acts.some(({ kind }) => kind === 'setting.changed')) locked.delete(tx);
  else remember(tx, bodyId, { seq, hash, now, algorithm });
  const appended = acts.map((act, at): Act => ({ ...act, seq: head.seq + at + 1, at: now }) as Act);
  await project(tx, appended);
  return appended;
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
 * Locks a body's chain until the transaction ends: no other act of that body is recorded meanwhile. Asked again in the
 * same transaction, it gives the same moment without asking the database.
 * @throws Error where the body has no chain in the transaction's scope
 */
export async function lockChain(tx: Tx, bodyId: string): Promise<Head> {
  const known = locked.get(tx)?.get(bodyId);
  if (known !== undefined) return known;
  const { rows } = await sql<Head>`
    select seq, hash,
      -- The database's clock (in a demonstration, the time that it lives), and never earlier than the act before.
      to_char(greatest(ledger_moment(), at) at time zone 'UTC', ${moment}) as now,
      case when (
        select value #>> '{}' from settings where key = 'ledger.hash' order by changed_at desc limit 1
      ) = 'sm3' then 'sm3' else 'sha256' end as algorithm
    from chain_heads where body_id = ${bodyId} for update`.execute(tx);
  const [head] = rows;
  if (head === undefined) throw new Error(`no chain for body ${bodyId}`);
  remember(tx, bodyId, head);
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
