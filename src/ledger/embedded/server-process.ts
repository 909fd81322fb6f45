import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolderFor, spawnAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { askServer, connectionTo, type Connection } from './connection.ts';
import { asStartError, codeOf, DatabaseStartError, explainOutput } from './database-start-error.ts';
import type { Places } from './places.ts';
import { processState } from './process-facts.ts';

/** A PostgreSQL that runs: our child, or an orphan that was taken over. */
export interface ServerProcess {
  readonly pid: number;
  readonly connection: Connection;
  readonly isDown: () => boolean;
}

/** What a server is started with. */
export interface Launch {
  readonly places: Places;
  readonly binaries: Binaries;
  readonly password: string;
  /** Settings of postgresql.conf that the caller wants otherwise. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The server answers, but its owner has another password than the kept one. */
export class OtherPassword extends Error {}

/** A crash may leave much to replay; while PostgreSQL works on it, it is left to work. Milliseconds. */
const patience = {
  ready: 15 * 60_000,
  refused: 15_000,
  adopt: 20_000,
  stop: 60_000,
  kill: 30_000,
  orphans: 30_000,
};

/** Answers of a server that serves others, or is being stopped: too_many_connections, admin_shutdown, crash_shutdown. */
const passing: ReadonlySet<string> = new Set(['53300', '57P01', '57P02']);

/** A port of 127.0.0.1 that is free now. */
function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => settle(port));
    });
  });
}

/** The settings that make it ours; they stand on the command line, so that no file of the cluster has to change. */
const ownSettings = (port: number, { logs }: Places): Readonly<Record<string, string>> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  // A socket's lock file would outlive a killed server as postmaster.pid does.
  unix_socket_directories: '',
  cluster_name: 'gongkai',
  timezone: 'Asia/Shanghai',
  // A file a weekday, written over after a week; PostgreSQL writes on when this process is killed.
  logging_collector: 'on',
  log_directory: logs,
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
  // Neither values of rows nor statements: a log holds no personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
});

/**
 * Starts PostgreSQL on the cluster and waits until it answers.
 *
 * @param wantedPort the port to come back on; without it a free one is chosen.
 * @throws OtherPassword; DatabaseStartError with the end of what the server printed.
 */
export async function launchServer(launch: Launch, wantedPort?: number): Promise<ServerProcess> {
  const end = Date.now() + patience.orphans;
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const { server, output } = await tryLaunch(launch, port);
    if (server !== null) return server;
    // Another program took the port between the choice and the start.
    const portTaken = /could not bind|Address already in use/u.test(output) && attempt < 5;
    // The backends of a killed postmaster notice at their next step that it is gone.
    const orphansLeft = output.includes('pre-existing shared memory block') && Date.now() < end;
    if (!portTaken && !orphansLeft) throw explainOutput(output, launch.places.cluster);
    await sleep(200);
  }
}

async function tryLaunch(
  { places, binaries, password, settings }: Launch,
  port: number,
): Promise<{ readonly server: ServerProcess | null; readonly output: string }> {
  makeFolderFor(places.account, places.logs);
  removeOldLogs(places);
  const before = readLog(places);
  const log = openLog(places);
  const program = binaries.program('postgres');
  const all = Object.entries({ ...ownSettings(port, places), ...settings });
  const child = spawn(
    program,
    ['-D', places.cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Apart from our process group: Ctrl-C reaches Node, which ends its work before it stops the database.
    { ...spawnAs(places.account, program), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let fault: Error | null = null;
  child.once('error', (error) => (fault = error));
  child.unref();
  const connection = connectionTo(port, password);
  const isDown = () => fault !== null || child.exitCode !== null || child.signalCode !== null;
  const server = { pid: child.pid ?? 0, connection, isDown };
  try {
    if (await waitUntilReady(server, places.cluster, patience.ready)) return { server, output: '' };
  } catch (reason) {
    await stopServer(server, places, binaries);
    throw reason;
  }
  if (fault !== null) throw fault;
  const after = readLog(places);
  const fresh = after.startsWith(before) ? after.slice(before.length) : after;
  return { server: null, output: readFileSync(places.startLog, 'utf8') + fresh };
}

/** A new file for what the server prints until it turns to its logs. */
function openLog({ startLog, cluster }: Places): number {
  try {
    return openSync(startLog, 'w', 0o600);
  } catch (fault) {
    throw asStartError(fault, dirname(cluster));
  }
}

/** Removes what is older than a week: a server that is stopped every night never comes to write a log over. */
function removeOldLogs({ logs }: Places): void {
  for (const name of readdirSync(logs)) {
    const file = join(logs, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (written < Date.now() - 6.5 * 24 * 3_600_000) rmSync(file, { force: true });
  }
}

/** Today's log, where the server writes after it has turned away from its standard output; empty where it has none. */
function readLog({ logs }: Places): string {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'Asia/Shanghai' }).format();
  try {
    return readFileSync(join(logs, `postgres-${day}.log`), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Waits until the server answers for this cluster; false where it ended instead.
 *
 * @param silence how long it may say nothing, milliseconds; one that says it is starting is waited for.
 */
async function waitUntilReady(server: ServerProcess, cluster: string, silence: number): Promise<boolean> {
  let refused: number | null = null;
  for (let end = Date.now() + silence; Date.now() < end; await sleep(25)) {
    if (server.isDown()) return false;
    try {
      const { folder } = await askServer(server.connection);
      // Another server on this port is not ours: ours will end, as it could not bind.
      if (resolve(folder) === cluster) return true;
    } catch (fault) {
      const code = codeOf(fault);
      if (code === '28P01') throw new OtherPassword('The cluster has another password.');
      // cannot_connect_now: it is starting, replaying its log, or shutting down.
      if (code === '57P03') end = Date.now() + silence;
      // What else a server says in its own code, it will say again: it runs, and does not let us in.
      else if (/^[\dA-Z]{5}$/u.test(code ?? '') && !passing.has(code ?? '')) refused ??= Date.now();
      if (refused !== null && Date.now() > refused + patience.refused) {
        throw new DatabaseStartError(
          `数据库在运行，但是不让连接（数据文件夹“${cluster}”）。数据没有改动，请把下面的记录交给技术人员查看。\n${String(fault)}`,
          { cause: fault },
        );
      }
    }
  }
  throw new DatabaseStartError(
    `数据库（数据文件夹“${cluster}”）一直没有准备好，已停止等待。数据没有改动，请再启动一次。`,
  );
}

/**
 * Takes over a server that a killed process has left, if it answers to our password, for our data, in our version.
 *
 * @returns null where it does not; it should then be stopped.
 */
export async function adoptServer(
  orphan: { readonly pid: number; readonly port: number },
  { places, binaries, password }: Launch,
): Promise<ServerProcess | null> {
  const server: ServerProcess = {
    pid: orphan.pid,
    connection: connectionTo(orphan.port, password),
    isDown: () => processState(orphan.pid) !== 'running',
  };
  try {
    if (!(await waitUntilReady(server, places.cluster, patience.adopt))) return null;
    const { version } = await askServer(server.connection);
    return version === binaries.version ? server : null;
  } catch {
    return null;
  }
}

/** Tells a server to stop at once without waiting for its clients, and harder if it does not. */
export async function stopServer(
  server: Pick<ServerProcess, 'pid' | 'isDown'>,
  places: Places,
  binaries: Binaries,
): Promise<void> {
  signalServer(server, places, binaries, 'SIGINT');
  if (await waitUntilDown(server, patience.stop)) return;
  // Leaves the write-ahead log to be replayed at the next start; nothing acknowledged is lost.
  signalServer(server, places, binaries, 'SIGQUIT');
  if (await waitUntilDown(server, patience.kill)) return;
  // Frozen. PostgreSQL itself keeps a new server off the data as long as a backend of this one is left.
  signalServer(server, places, binaries, 'SIGKILL');
  await waitUntilDown(server, patience.kill);
}

/** Tells PostgreSQL to stop fast (SIGINT), at once (SIGQUIT), or ends it; synchronous, for the end of Node. */
export function signalServer(
  { pid, isDown }: Pick<ServerProcess, 'pid' | 'isDown'>,
  { cluster }: Places,
  binaries: Binaries,
  signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL',
): void {
  if (isDown()) return;
  if (process.platform === 'win32' && signal !== 'SIGKILL') {
    // Signals do not exist there; pg_ctl speaks to the server through its pipe.
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    spawnSync(binaries.program('pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-W'], { windowsHide: true });
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if (codeOf(fault) !== 'ESRCH') throw fault;
  }
}

async function waitUntilDown({ isDown }: Pick<ServerProcess, 'isDown'>, wait: number): Promise<boolean> {
  for (const end = Date.now() + wait; Date.now() < end; await sleep(20)) if (isDown()) return true;
  return isDown();
}
