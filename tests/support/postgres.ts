import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';
import { codeOf } from '../../src/ledger/embedded/database-start-error.ts';
import { processStart } from '../../src/ledger/embedded/process-facts.ts';

/** A fresh database for one test or one file of tests. */
export interface TestDatabase {
  /** As a superuser, `postgres://…`. */
  readonly url: string;
  readonly name: string;
  /** Ends its sessions and removes it. */
  readonly drop: () => Promise<void>;
}

/** The server of this run, as its keeper writes it down. */
export interface TestServer {
  /** As a superuser, on a database that always exists. */
  readonly admin: string;
  /** What the names of this run's databases begin with. */
  readonly prefix: string;
  /** True for the embedded PostgreSQL, false for the server of TEST_DATABASE_URL. */
  readonly embedded: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Handed on to processes that a test starts, so that they find the server of the run. */
const folderVariable = 'GONGKAI_TEST_POSTGRES';

/** The process whose end is the end of the run: Vitest's own for its workers, else this one. */
function runProcess(): number {
  const forked = process.env['VITEST_POOL_ID'] !== undefined && isMainThread && process.send !== undefined;
  return forked ? process.ppid : process.pid;
}

let server: Promise<TestServer> | null = null;

/**
 * The one PostgreSQL of this run, started by whichever worker asks first: with TEST_DATABASE_URL set that server (15
 * or later, address of a superuser), else the embedded one in a temporary folder. A keeper process of its own stops
 * it, and removes what is left, when the run has ended, however it ends.
 */
export const testServer = (): Promise<TestServer> => (server ??= findServer());

async function findServer(): Promise<TestServer> {
  const owner = runProcess();
  const mark = createHash('sha256')
    .update(String(processStart(owner)))
    .digest('hex')
    .slice(0, 8);
  const folder = process.env[folderVariable] ?? join(tmpdir(), `gongkai-tests-${owner}-${mark}`);
  process.env[folderVariable] = folder;
  try {
    mkdirSync(folder, { mode: 0o755 });
    startKeeper(folder, owner);
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
  }
  const ready = join(folder, 'server.json');
  const failed = join(folder, 'fault.txt');
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(30)) {
    if (existsSync(ready)) return JSON.parse(readFileSync(ready, 'utf8')) as TestServer;
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
  }
  throw new Error(`No PostgreSQL for the tests; see ${join(folder, 'keeper.log')}`);
}

function startKeeper(folder: string, owner: number): void {
  const log = openSync(join(folder, 'keeper.log'), 'w');
  const program = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url));
  spawn(process.execPath, ['--import', 'tsx', program, folder, String(owner)], {
    cwd: root,
    detached: true,
    stdio: ['ignore', log, log],
  }).unref();
  closeSync(log);
}

/** One session of the superuser on the server's own database, or on `database`. */
export async function asAdmin<T>(work: (client: pg.Client, server: TestServer) => Promise<T>): Promise<T> {
  const found = await testServer();
  const client = new pg.Client({ connectionString: found.admin });
  await client.connect();
  try {
    return await work(client, found);
  } finally {
    await client.end();
  }
}

function addressOf({ admin }: TestServer, database: string): string {
  const address = new URL(admin);
  address.pathname = `/${database}`;
  return address.href;
}

/** The same order of text on every server: by code point, as in the embedded one. */
const fresh = ({ embedded }: TestServer) =>
  embedded
    ? 'template template0'
    : "template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'";

/**
 * Makes a database: an empty one, or a copy of a template.
 *
 * @param template the name of a template, as `testTemplate` gives it; nobody may have a session on it.
 */
export async function createTestDatabase({
  template,
}: { readonly template?: string } = {}): Promise<TestDatabase> {
  return asAdmin(async (client, found) => {
    const name = `${found.prefix}${randomBytes(6).toString('hex')}`;
    await client.query(
      `create database "${name}" ${template === undefined ? fresh(found) : `template "${template}"`}`,
    );
    return {
      url: addressOf(found, name),
      name,
      drop: () =>
        asAdmin(
          async (session) => void (await session.query(`drop database if exists "${name}" with (force)`)),
        ),
    };
  });
}

/**
 * Makes a template once in a run, whichever worker asks first; the others wait for it.
 *
 * @param key tells one template from another: `migrated`.
 * @param fill is given the address of an empty database; it closes its connections when it is done.
 * @returns the name for `createTestDatabase({ template })`.
 */
export async function testTemplate(key: string, fill: (url: string) => Promise<void>): Promise<string> {
  return asAdmin(async (client, found) => {
    const name = `${found.prefix}template_${key}`;
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query<{ open: boolean }>(
      'select datallowconn as open from pg_database where datname = $1',
      [name],
    );
    // Closed to sessions means filled; an open one was left by a filling that broke off.
    if (rows[0]?.open === false) return name;
    await client.query(`drop database if exists "${name}" with (force)`);
    await client.query(`create database "${name}" ${fresh(found)}`);
    await fill(addressOf(found, name));
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      name,
    ]);
    await client.query(`alter database "${name}" with allow_connections false`);
    return name;
  });
}
