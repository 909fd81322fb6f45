import { sql } from 'kysely';
import type { ChainAlgorithm } from '../chain.ts';
import type { Tx } from '../ledger.ts';
import { project, projectedTables } from '../projections/project.ts';
import { mostFaults, type Report } from './ledger-fault.ts';
import { actOf, readChain, standingActs, type StandingAct } from './read-chain.ts';

/** Empty twins of the projections that stand before them in the search path, so that the same code fills them. */
export async function beginReplay(tx: Tx): Promise<void> {
  for (const table of projectedTables) {
    await sql`create temporary table ${sql.id('pg_temp', table)}
      (like ${sql.id('public', table)} including defaults including indexes) on commit drop`.execute(tx);
  }
}

/**
 * Builds the projections again from the acts, into the twins.
 * @param guarded goes on after an act that cannot be projected, and reports it: where the chains are known to be damaged
 */
export async function replay(
  tx: Tx,
  bodies: readonly string[],
  report: Report,
  guarded: boolean,
): Promise<void> {
  const apply = guarded
    ? (acts: readonly StandingAct[]) => applyGuarded(tx, acts, report)
    : (acts: readonly StandingAct[]) => project(tx, acts.map(actOf));
  await apply(await foundings(tx));
  for (const bodyId of bodies) {
    let waiting: StandingAct[] = [];
    for await (const act of readChain(tx, bodyId)) {
      if (act.kind === 'body.founded') continue;
      waiting.push(act);
      if (waiting.length < runLength) continue;
      await apply(waiting);
      waiting = [];
    }
    await apply(waiting);
  }
}

/** So many acts are handed to the projections at a time: a run of one kind becomes one statement. */
const runLength = 1_000;

async function applyGuarded(tx: Tx, acts: readonly StandingAct[], report: Report): Promise<void> {
  for (const act of acts) {
    await sql`savepoint replayed`.execute(tx);
    try {
      await project(tx, [actOf(act)]);
      await sql`release savepoint replayed`.execute(tx);
    } catch {
      await sql`rollback to savepoint replayed`.execute(tx);
      const { bodyId, seq, kind } = act;
      const message = `第${seq}条（${kind}）的内容不完整，没法按它重建数据。`;
      report({ kind: 'projection', bodyId, seq, message });
    }
  }
}

/** A body stands on its parent: the tree first, from the top, whatever the order of the chains. */
async function foundings(tx: Tx): Promise<readonly StandingAct[]> {
  const rows = await standingActs(tx)
    .where('kind', '=', 'body.founded')
    .orderBy('at')
    .orderBy('seq')
    .execute();
  const waiting = rows.map((row) => ({ ...row, algorithm: row.algorithm as ChainAlgorithm }));
  const parentOf = ({ payload }: StandingAct) =>
    (JSON.parse(payload) as { readonly parentId?: string | null }).parentId ?? null;
  const standing = new Set<string | null>([null]);
  const sorted: StandingAct[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((act) => standing.has(parentOf(act)));
    const [act] = waiting.splice(Math.max(0, next), 1);
    if (act === undefined) break;
    standing.add(act.bodyId);
    sorted.push(act);
  }
  return sorted;
}

interface Difference {
  readonly body_id: string;
  readonly key: string;
  readonly rebuilt: Record<string, unknown> | null;
  readonly stands: Record<string, unknown> | null;
}

/** Reports every row in which the tables that stand differ from those that were built again. */
export async function compareProjections(tx: Tx, report: Report): Promise<void> {
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
  official_documents: 'document_id',
  clean_ups: 'campaign_id',
  register_entries: 'entry_id',
  catalogue_rows: 'row_id',
  catalogue_events: 'event_id',
  obligation_answers: 'key',
  publications: 'publication_id',
  editions: "(publication_id || ' ' || edition)",
  hit_verdicts: "(publication_id || ' ' || fingerprint)",
  review_chains: 'column_id',
  publishing_profiles: 'body_id',
  channel_records: 'record_id',
  word_lists: 'body_id',
  public_sites: 'body_id',
  former_slugs: 'slug',
  old_addresses: 'address_id',
  public_revisions: 'body_id',
  requests: 'request_id',
  redress_cases: 'redress_id',
  request_rules: 'body_id',
  reports: 'report_id',
  report_figures: 'report_id',
  imported_reports: 'import_id',
  report_roster: 'member_id',
  report_reminders: "(reminder_id || ' ' || member_id)",
  activities: 'activity_id',
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
