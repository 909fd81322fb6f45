import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll } from 'vitest';
import { processState } from '../../src/ledger/embedded/process-facts.ts';
import { startEmbedded, type EmbeddedPostgres } from '../../src/ledger/embedded/start-embedded.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A disk in memory with enough room, else the usual temporary folder: a disk takes seconds to remove a cluster. */
export function memory(): string {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return tmpdir();
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30 ? folder : tmpdir();
}

/** A stopped cluster in a DATA_DIR, made once for a file of tests and removed after it. */
let made: Promise<string> | null = null;
afterAll(async () => {
  if (made !== null) rmSync(await made, { recursive: true });
});

async function makeDataDir(): Promise<string> {
  const folder = mkdtempSync(join(memory(), 'gongkai-faults-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ dataDir: folder });
  await server.close();
  return folder;
}

/** What a test has made; `clear` ends and removes it all. */
export class House {
  readonly folder: string;
  readonly children: ChildProcess[] = [];
  readonly servers: EmbeddedPostgres[] = [];
  readonly pids: number[] = [];

  /** @param base where its folder lies; `memory()` for tests that are not about what outlives a kill. */
  constructor(base = tmpdir()) {
    this.folder = mkdtempSync(join(base, 'gongkai-faults-'));
    chmodSync(this.folder, 0o755);
  }

  /** DATA_DIR of the test, with Chinese and a space in its name. */
  get dataDir(): string {
    return join(this.folder, '甲县 数据');
  }

  /** Puts a cluster into DATA_DIR, for tests that are not about making one: that takes a second of much work. */
  async furnish(): Promise<void> {
    cpSync(await (made ??= makeDataDir()), this.dataDir, { recursive: true });
  }

  /** Remembers a server to be closed in the end. */
  keep(server: EmbeddedPostgres): EmbeddedPostgres {
    this.servers.push(server);
    return server;
  }

  /** Starts embedded-child.ts or another program beside it; as the user `uid` where one is given. */
  child(
    mode: string,
    args: readonly string[] = [this.dataDir],
    { program = 'embedded-child.ts', uid }: { readonly program?: string; readonly uid?: number } = {},
  ): Child {
    const path = fileURLToPath(new URL(program, import.meta.url));
    const started = spawn(process.execPath, ['--import', 'tsx', path, mode, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid, env: { PATH: process.env['PATH'], TMPDIR: tmpdir() } }),
    });
    this.children.push(started);
    return new Child(started);
  }

  async clear(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    for (const server of this.servers) await server.close();
    for (const pid of this.pids) {
      if (processState(pid) !== 'running') continue;
      // Gives its shared memory back, unlike one that is killed.
      process.kill(pid, 'SIGQUIT');
      await ended(pid);
    }
    // The logger of a killed server writes its last line after it.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A child and the lines that it says. */
export class Child {
  readonly process: ChildProcess;
  readonly lines: Record<string, unknown>[] = [];
  readonly closed: Promise<void>;

  constructor(process: ChildProcess) {
    this.process = process;
    const { stdout } = process;
    if (stdout === null) throw new Error('The child has no output.');
    createInterface({ input: stdout }).on(
      'line',
      (line) => void this.lines.push(JSON.parse(line) as Record<string, unknown>),
    );
    this.closed = new Promise((resolve) => {
      process.once('close', () => resolve());
      // A program that cannot be started at all never closes.
      process.once('error', () => resolve());
    });
  }

  /** Its nth line, counted from 0; waits for it. */
  async line(index: number): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.lines[index];
      if (line !== undefined) return line;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        await this.closed;
        const last = this.lines[index];
        if (last !== undefined) return last;
        throw new Error(`The child ended after ${JSON.stringify(this.lines)}`);
      }
      await sleep(20);
    }
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.closed;
  }
}

/** The id in postmaster.pid. */
export const postmasterOf = (cluster: string): number =>
  Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Waits until a process is no more, or a zombie. */
export async function ended(pid: number): Promise<void> {
  while (processState(pid) === 'running') await sleep(10);
}

/** One query on its own connection. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
