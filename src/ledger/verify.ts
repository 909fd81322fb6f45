import { sql } from 'kysely';
import type { Act } from './act-kinds.ts';
import { firstHash, hashOf, type ChainAlgorithm } from './chain.ts';
import type { Ledger, Tx } from './ledger.ts';
import { project, projectedTables } from './projections/project.ts';

/** Something in the ledger that is not as it was recorded. */
export interface LedgerFault {
  readonly kind:
    'altered' | 'missing' | 'broken-link' | 'set-back' | 'cut-off' | 'no-head' | 'head-gone' | 'projection';
  readonly bodyId: string;
  /** Number of the act in the body's chain, where the fault is in an act. */
  readonly seq?: number;
  readonly table?: string;
  /** One Chinese sentence that says which and what. */
  readonly message: string;
}

export interface Verification {
  readonly sound: boolean;
  readonly bodies: number;
  readonly acts: number;
  /** In the order found; at most `mostFaults` are named. */
  readonly faults: readonly LedgerFault[];
  /** Heads of the chains, to be kept elsewhere: `gongkai verify --heads`. */
  readonly heads: readonly ChainHead[];
}

export interface ChainHead {
  readonly bodyId: string;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

const pageSize = 2_000;
const mostFaults = 200;

/**
 * Checks every chain link by link, then builds the projections again from the acts and compares. Writes nothing.
 * @param options.heads heads exported earlier and kept elsewhere: each must still stand in its chain, else acts were
 *   cut off or the chain was rewritten
 * @param options.chainsOnly leaves the projections aside
 */
export async function verifyLedger(
  ledger: Ledger,
  options: { readonly heads?: readonly ChainHead[]; readonly chainsOnly?: boolean } = {},
): Promise<Verification> {
  const undo = new Error('undo');
  let found: Verification | null = null;
  await ledger
    .write('everything', async (tx) => {
      await sql`set transaction isolation level repeatable read`.execute(tx);
      await sql`set local statement_timeout to 0`.execute(tx);
      found = await verifyIn(tx, options);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (found === null) throw new Error('verification ended without a result');
  return found;
}

async function verifyIn(
  tx: Tx,
  { heads: kept = [], chainsOnly = false }: { heads?: readonly ChainHead[]; chainsOnly?: boolean },
): Promise<Verification> {
  const faults: LedgerFault[] = [];
  const report = (fault: LedgerFault) => void (faults.length < mostFaults && faults.push(fault));
  const heads = await tx
    .selectFrom('chain_heads')
    .select(['body_id', 'seq', 'hash'])
    .orderBy('body_id')
    .execute();
  const keptOf = new Map(kept.map((head) => [`${head.bodyId}/${head.seq}`, head.hash]));
  if (!chainsOnly) await beginReplay(tx);
  let acts = 0;
  for (const head of heads) {
    const last = await verifyChain(tx, head.body_id, {
      report,
      onAct: async (act, hash) => {
        acts += 1;
        const key = `${act.bodyId}/${act.seq}`;
        const expected = keptOf.get(key);
        if (expected !== undefined) {
          keptOf.delete(key);
          if (expected !== hash) {
            report({
              kind: 'head-gone',
              bodyId: act.bodyId,
              seq: act.seq,
              message: `第${act.seq}条与另存的链头不一致，这条或更早的记录被整链改写过。`,
            });
          }
        }
        if (!chainsOnly && act.kind !== 'body.founded') await project(tx, act);
      },
    });
    if (last.seq !== head.seq || !last.hash.equals(head.hash)) {
      report({
        kind: 'cut-off',
        bodyId: head.body_id,
        seq: last.seq + 1,
        message: `记录到第${last.seq}条为止，链头记着第${head.seq}条，末尾的记录被删去或链头被改动。`,
      });
    }
  }
  for (const key of keptOf.keys()) {
    const [bodyId = '', seq = ''] = key.split('/');
    report({
      kind: 'head-gone',
      bodyId,
      seq: Number(seq),
      message: `另存的链头是第${seq}条，台账里已经没有这一条。`,
    });
  }
  await reportHeadless(tx, report);
  if (!chainsOnly) await compareProjections(tx, report);
  return {
    sound: faults.length === 0,
    bodies: heads.length,
    acts,
    faults,
    heads: heads.map(({ body_id, seq, hash }) => ({ bodyId: body_id, seq, hash: hash.toString('hex') })),
  };
}

type Report = (fault: LedgerFault) => void;

/** Walks one chain in its order. @returns the last link that stands */
async function verifyChain(
  tx: Tx,
  bodyId: string,
  { report, onAct }: { report: Report; onAct: (act: Act, hash: string) => Promise<void> },
): Promise<{ seq: number; hash: Buffer }> {
  let seq = 0;
  let hash: Buffer = firstHash;
  let at = '';
  for (;;) {
    const rows = await actsAfter(tx, bodyId, seq);
    for (const row of rows) {
      if (row.seq !== seq + 1) {
        const missing = row.seq - seq - 1;
        report({
          kind: 'missing',
          bodyId,
          seq: seq + 1,
          message: `缺第${seq + 1}条${missing > 1 ? `到第${row.seq - 1}条` : ''}，被删去了。`,
        });
      } else if (!row.previous_hash.equals(hash)) {
        report({
          kind: 'broken-link',
          bodyId,
          seq: row.seq,
          message: `第${row.seq}条接不上第${seq}条，其中一条被换过。`,
        });
      }
      const algorithm = row.algorithm as ChainAlgorithm;
      const expected = hashOf(
        {
          bodyId,
          seq: row.seq,
          actId: row.act_id,
          kind: row.kind,
          subjectId: row.subject_id,
          actorId: row.actor_id,
          at: row.at,
          payload: row.payload,
          algorithm,
        },
        row.previous_hash,
      );
      if (!expected.equals(row.hash)) {
        report({
          kind: 'altered',
          bodyId,
          seq: row.seq,
          message: `第${row.seq}条（${row.at.slice(0, 10)}，${row.kind}）的内容与当时的校验值不符，被改动过。`,
        });
      }
      if (row.at < at) {
        report({ kind: 'set-back', bodyId, seq: row.seq, message: `第${row.seq}条的时间早于上一条。` });
      }
      ({ seq, hash, at } = row);
      const payload = JSON.parse(row.payload) as never;
      await onAct(
        {
          bodyId,
          seq,
          actId: row.act_id,
          kind: row.kind,
          subjectId: row.subject_id,
          actorId: row.actor_id,
          at,
          payload,
        } as Act,
        hash.toString('hex'),
      );
    }
    if (rows.length < pageSize) return { seq, hash };
  }
}

function actsAfter(tx: Tx, bodyId: string, seq: number) {
  return tx
    .selectFrom('acts')
    .select([
      'seq',
      'act_id',
      'kind',
      'subject_id',
      'actor_id',
      'algorithm',
      'previous_hash',
      'hash',
      sql<string>`payload::text`.as('payload'),
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
    ])
    .where('body_id', '=', bodyId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(pageSize)
    .execute();
}

async function reportHeadless(tx: Tx, report: Report): Promise<void> {
  const rows = await tx
    .selectFrom('acts')
    .select('body_id')
    .distinct()
    .where('body_id', 'not in', (db) => db.selectFrom('chain_heads').select('chain_heads.body_id'))
    .execute();
  for (const { body_id: bodyId } of rows) {
    report({ kind: 'no-head', bodyId, message: '这个单位有操作记录，却没有链头，链头被删去了。' });
  }
}

/** Empty twins of the projections that stand before them in the search path, so that the same code fills them. */
async function beginReplay(tx: Tx): Promise<void> {
  for (const table of projectedTables) {
    await sql`create temporary table ${sql.id('pg_temp', table)}
      (like ${sql.id('public', table)} including defaults including indexes) on commit drop`.execute(tx);
  }
  // A body stands on its parent: the tree first, from the top, whatever the order of the chains.
  const founded = await tx
    .selectFrom('acts')
    .select([
      'body_id',
      'subject_id',
      'seq',
      'act_id',
      'actor_id',
      sql<string>`payload::text`.as('payload'),
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('moment'),
    ])
    .where('kind', '=', 'body.founded')
    .orderBy('at')
    .orderBy('seq')
    .execute();
  const waiting = founded.map((row) => ({
    ...row,
    payload: JSON.parse(row.payload) as { readonly parentId: string | null },
  }));
  const standing = new Set<string | null>([null]);
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ payload }) => standing.has(payload.parentId));
    const [row] = waiting.splice(next < 0 ? 0 : next, 1);
    if (row === undefined) break;
    standing.add(row.body_id);
    await project(tx, {
      bodyId: row.body_id,
      seq: row.seq,
      actId: row.act_id,
      kind: 'body.founded',
      subjectId: row.subject_id,
      actorId: row.actor_id,
      at: row.moment,
      payload: row.payload,
    } as Act);
  }
}

interface Difference {
  readonly body_id: string;
  readonly key: string;
  readonly rebuilt: Record<string, unknown> | null;
  readonly stands: Record<string, unknown> | null;
}

async function compareProjections(tx: Tx, report: Report): Promise<void> {
  for (const table of projectedTables) {
    const key = sql.raw(keyOf[table]);
    const { rows } = await sql<Difference>`
      select coalesce(a.body_id, b.body_id) as body_id, coalesce(a.key, b.key) as key, a.row as rebuilt, b.row as stands
      from (select body_id, ${key}::text as key, to_jsonb(t) as row from ${sql.id('pg_temp', table)} t) a
      full join (select body_id, ${key}::text as key, to_jsonb(t) as row from ${sql.id('public', table)} t) b
        on a.body_id = b.body_id and a.key = b.key
      where a.row is distinct from b.row
      limit ${sql.lit(mostFaults)}`.execute(tx);
    for (const { body_id: bodyId, key: id, rebuilt, stands } of rows) {
      report({ kind: 'projection', bodyId, table, message: differenceIn(table, id, rebuilt, stands) });
    }
  }
}

const keyOf: Readonly<Record<(typeof projectedTables)[number], string>> = {
  bodies: 'body_id',
  staff: 'staff_id',
  deputies: 'deputy_id',
  work_items: 'item_id',
  handovers: 'handover_id',
  holiday_notices: 'notice_id',
  settings: 'key',
};

function differenceIn(
  table: string,
  id: string,
  rebuilt: Difference['rebuilt'],
  stands: Difference['stands'],
): string {
  if (rebuilt === null) return `表${table}里的${id}没有对应的操作记录，是另外加进去的。`;
  if (stands === null) return `表${table}里缺${id}，操作记录里有，是被删去的。`;
  const columns = Object.keys(rebuilt).filter(
    (column) => JSON.stringify(rebuilt[column]) !== JSON.stringify(stands[column]),
  );
  return `表${table}里的${id}与操作记录不符，被改动的有：${columns.join('、')}。`;
}
