import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../law/index.ts';
import type { FileStore } from '../files.ts';
import type { Keys } from '../keys.ts';
import type { Ledger, Tx } from '../ledger.ts';
import { mostFaults, type LedgerFault, type Report } from './ledger-fault.ts';
import type { StandingAct } from './read-chain.ts';
import { beginReplay, compareProjections, replay } from './replay-projections.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyCases } from './verify-cases.ts';
import { verifyClocks } from './verify-clocks.ts';
import { verifyReports } from './verify-reports.ts';
import { verifyTexts } from './verify-texts.ts';

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

interface Options {
  readonly heads?: readonly ChainHead[];
  readonly files?: FileStore;
  readonly chainsOnly?: boolean;
  readonly sealed?: boolean;
}

/**
 * Checks every chain link by link, builds the projections again from the acts and compares, then holds what is public,
 * the papers and dates of requests, and the texts and files of reports against what the acts name. Writes nothing.
 * @param options.heads heads exported earlier and kept elsewhere: each must still stand in its chain, else acts were
 *   cut off or the chain was rewritten
 * @param options.files where the bytes of files stand; without it they are not looked at
 * @param options.chainsOnly leaves the projections aside
 * @param options.sealed false where the ledger was opened without its key: what is sealed is not opened
 */
export async function verifyLedger(ledger: Ledger, options: Options = {}): Promise<Verification> {
  const undo = new Error('undo');
  let found: Verification | null = null;
  await ledger
    .write('everything', async (tx) => {
      await sql`set transaction isolation level repeatable read`.execute(tx);
      await sql`set local statement_timeout to 0`.execute(tx);
      found = await verifyIn(tx, options.sealed === false ? null : ledger.keys, options);
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
  keys: Keys | null,
  { heads: kept = [], chainsOnly = false, files }: Options,
): Promise<Verification> {
  const faults: LedgerFault[] = [];
  const report = (fault: LedgerFault) => void (faults.length < mostFaults && faults.push(fault));
  const heads = await tx
    .selectFrom('chain_heads')
    .select(['body_id as bodyId', 'seq', 'hash'])
    .orderBy('body_id')
    .execute();
  const compareKept = comparisonWith(kept, report);
  let acts = 0;
  for (const { bodyId, seq, hash } of heads) {
    const end = await verifyChain(tx, bodyId, report, (act) => {
      acts += 1;
      compareKept.with(act);
    });
    if (end.seq !== seq || !end.hash.equals(hash)) {
      report({
        kind: 'cut-off',
        bodyId,
        seq: end.seq + 1,
        message: `记录到第${end.seq}条为止，链头记着第${seq}条，末尾的记录被删去或链头被改动。`,
      });
    }
  }
  compareKept.reportGone();
  await reportHeadless(tx, report);
  if (!chainsOnly) {
    await beginReplay(tx);
    await replay(
      tx,
      heads.map(({ bodyId }) => bodyId),
      report,
      faults.length > 0,
    );
    await compareProjections(tx, report);
    await verifyTexts(tx, report, files);
    await verifyCases(tx, keys, report, files);
    await verifyReports(tx, report, files);
    await verifyClocks(tx, report, await todayInChina(tx));
  }
  return {
    sound: faults.length === 0,
    bodies: heads.length,
    acts,
    faults,
    heads: heads.map(({ bodyId, seq, hash }) => ({ bodyId, seq, hash: hash.toString('hex') })),
  };
}

async function todayInChina(tx: Tx): Promise<CivilDate> {
  const { rows } = await sql<{
    readonly today: CivilDate;
  }>`select (ledger_moment() at time zone 'Asia/Shanghai')::date as today`.execute(tx);
  return rows[0]?.today ?? civilDate('1970-01-01');
}

/** Holds heads that were kept elsewhere against the acts that stand. */
function comparisonWith(kept: readonly ChainHead[], report: Report) {
  const place = ({ bodyId, seq }: Pick<ChainHead, 'bodyId' | 'seq'>) => `${bodyId}/${seq}`;
  const waiting = new Map(kept.filter(({ seq }) => seq > 0).map((head) => [place(head), head]));
  return {
    with: (act: StandingAct) => {
      const head = waiting.get(place(act));
      if (head === undefined) return;
      waiting.delete(place(act));
      if (head.hash === act.hash.toString('hex')) return;
      const message = `第${act.seq}条与另存的链头不一致，这条或更早的记录被整链改写过。`;
      report({ kind: 'head-gone', bodyId: act.bodyId, seq: act.seq, message });
    },
    reportGone: () => {
      for (const { bodyId, seq } of waiting.values()) {
        report({ kind: 'head-gone', bodyId, seq, message: `另存的链头是第${seq}条，台账里已经没有这一条。` });
      }
    },
  };
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
