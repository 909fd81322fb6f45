/**
 * How fast acts are appended, with their chain and their projection, beside a bare INSERT of the same rows in
 * transactions of the same size, in one run; and how that changes as the ledger grows.
 * Usage: npx tsx bench/acts.ts [acts to grow to, default 1000000]
 * Goals (design figures): ratio ≥ 0.3; at ten times the acts the same rate within 1.2.
 * Runs on the embedded PostgreSQL in a temporary folder with its usual settings, or on TEST_DATABASE_URL's server.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { appendActs, beginChain } from '../src/ledger/acts/append-act.ts';
import type { NewAct } from '../src/ledger/act-kinds.ts';
import { startEmbedded } from '../src/ledger/embedded/start-embedded.ts';
import { keysFrom } from '../src/ledger/keys.ts';
import { openLedger } from '../src/ledger/ledger.ts';
import { migrate } from '../src/ledger/migrate.ts';
import { createTestDatabase } from '../tests/support/postgres.ts';

const most = Number(process.argv[2] ?? 1_000_000);
const given = process.env['TEST_DATABASE_URL'] !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));

const server = given ? null : await startEmbedded({ dataDir: folder });
const database = given ? await createTestDatabase() : null;
const url = server?.url ?? database?.url ?? '';

/** Beyond the numbers that `grow` copies into the bare table. */
let seq = 1_000_000_000;
function nextSeq(): number {
  seq += 1;
  return seq;
}

/** Bodies among which acts are spread, as in a county. */
const bodies = Array.from({ length: 50 }, () => uuidv7());
const people = new Map(bodies.map((bodyId) => [bodyId, uuidv7()]));

const workOpened = (bodyId: string): NewAct<'work.opened'> => ({
  bodyId,
  actId: uuidv7(),
  kind: 'work.opened',
  subjectId: uuidv7(),
  actorId: people.get(bodyId) ?? null,
  payload: {
    kind: 'task',
    title: '更新政府信息公开指南',
    details: '核对机构名称、办公地址、办公时间、联系电话，改好后送审。',
    holderId: people.get(bodyId) ?? '',
    countedFrom: null,
    workingDays: null,
    dueOn: null,
    atTheEarliest: false,
  },
});

try {
  await migrate(url);
  const ledger = openLedger({ url, keys: keysFrom(randomBytes(32)) });
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  await pool.query(`create table bare (like acts)`);
  await pool.query('alter table bare add primary key (body_id, seq)');
  await foundBodies();

  const { rows } = await pool.query<{ version: string; fsync: string }>(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync",
  );
  console.log(`PostgreSQL ${rows[0]?.version}, fsync ${rows[0]?.fsync}; acts with chain and projection\n`);
  console.log('acts there   acts a commit   at once   bare INSERT/s     acts/s   ratio');
  for (let there = 10_000; there <= most; there *= 10) {
    await grow(there);
    for (const [size, atOnce] of [
      [1, 1],
      [1, 4],
      [10, 1],
      [100, 1],
    ] as const) {
      await compare(there, size, atOnce);
    }
  }
  if (most >= 5_000_000) {
    await grow(5_000_000);
    for (const size of [1, 10, 100]) await compare(5_000_000, size, 1);
  }
  await ledger.close();
  await pool.end();

  async function foundBodies(): Promise<void> {
    for (const bodyId of bodies) {
      await ledger.write('everything', async (tx) => {
        await beginChain(tx, bodyId);
        await appendActs(tx, [
          {
            bodyId,
            actId: uuidv7(),
            kind: 'body.founded',
            subjectId: bodyId,
            actorId: null,
            payload: { name: `甲镇${bodyId}`, level: 'township', parentId: null, siteCode: null },
          },
          {
            bodyId,
            actId: uuidv7(),
            kind: 'staff.added',
            subjectId: people.get(bodyId) ?? '',
            actorId: null,
            payload: {
              account: `a${bodyId.replaceAll('-', '')}`,
              name: '张三',
              post: '',
              roles: ['clerk'],
              phoneId: null,
            },
          },
        ]);
      });
    }
  }

  /** Fills the chains and the bare table up to so many rows each; the hashes are not real, appending does not look at them. */
  async function grow(there: number): Promise<void> {
    const {
      rows: [count],
    } = await pool.query<{ acts: number }>('select count(*)::int as acts from acts');
    const each = Math.ceil((there - (count?.acts ?? 0)) / bodies.length);
    if (each <= 0) return;
    const act = workOpened(bodies[0] ?? '');
    for (const bodyId of bodies) {
      await pool.query(
        `insert into acts
         select $1, h.seq + n, gen_random_uuid(), 'work.opened', gen_random_uuid(), $2, now(), $3::json, 'sha256', h.hash, h.hash
         from chain_heads h, generate_series(1, $4::int) n where h.body_id = $1`,
        [bodyId, people.get(bodyId), JSON.stringify(act.payload), each],
      );
      await pool.query('update chain_heads set seq = seq + $2 where body_id = $1', [bodyId, each]);
      await pool.query(
        `insert into work_items (body_id, item_id, kind, title, details, holder_id, opened_at)
         select $1, gen_random_uuid(), 'task', $3, $4, $2, now() from generate_series(1, $5::int)`,
        [bodyId, people.get(bodyId), act.payload.title, act.payload.details, each],
      );
    }
    await pool.query('truncate bare');
    await pool.query('insert into bare select * from acts');
    await pool.query('vacuum analyze');
    await pool.query('checkpoint');
  }

  async function compare(there: number, size: number, atOnce: number): Promise<void> {
    const commits = Math.ceil(size === 1 ? 800 : size === 10 ? 300 : 60);
    const best = { bare: 0, acts: 0 };
    for (let round = 0; round < 5; round += 1) {
      best.bare = Math.max(best.bare, await rate(commits, size, atOnce, bareInsert));
      best.acts = Math.max(best.acts, await rate(commits, size, atOnce, append));
    }
    console.log(
      `${String(there).padStart(10)}${String(size).padStart(16)}${String(atOnce).padStart(10)}` +
        `${best.bare.toFixed(0).padStart(16)}${best.acts.toFixed(0).padStart(11)}${(best.acts / best.bare).toFixed(2).padStart(8)}`,
    );
  }

  async function rate(
    commits: number,
    size: number,
    atOnce: number,
    work: (bodyId: string, size: number) => Promise<void>,
  ) {
    const start = performance.now();
    await Promise.all(
      Array.from({ length: atOnce }, async (_, lane) => {
        for (let at = lane; at < commits; at += atOnce) await work(bodies[at % bodies.length] ?? '', size);
      }),
    );
    return (commits * size * 1000) / (performance.now() - start);
  }

  async function append(bodyId: string, size: number): Promise<void> {
    const acts = Array.from({ length: size }, () => workOpened(bodyId));
    await ledger.write({ bodies: [bodyId] }, (tx) => appendActs(tx, acts));
  }

  async function bareInsert(bodyId: string, size: number): Promise<void> {
    const hash = Buffer.alloc(32);
    const values = Array.from({ length: size }, () => {
      const act = workOpened(bodyId);
      return [
        bodyId,
        nextSeq(),
        act.actId,
        act.kind,
        act.subjectId,
        act.actorId,
        new Date().toISOString(),
        JSON.stringify(act.payload),
        'sha256',
        hash,
        hash,
      ];
    });
    const places = values.map(
      (row, at) => `(${row.map((_, column) => `$${at * row.length + column + 1}`).join(',')})`,
    );
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({
        name: `bare-${size}`,
        text: `insert into bare values ${places.join(',')} returning seq`,
        values: values.flat(),
      });
      await client.query('commit');
    } finally {
      client.release();
    }
  }
} finally {
  await server?.close();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
}
