import { spawn, type SpawnOptions } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { handOver, makeFolderFor, spawnAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { asStartError, DatabaseStartError, explainOutput } from './database-start-error.ts';
import type { Places } from './places.ts';
import { syncFolder } from './write-whole.ts';

/** The role that owns the cluster and everything in it. */
export const owner = 'gongkai';

/** What was there: the folder that an unfinished cluster was set aside to; null where there was none. */
export interface Made {
  readonly setAside: string | null;
}

/** How text is classified (letters, case) under the builtin C.UTF-8: the first of these that the system has. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'C'];

/**
 * Makes sure that a whole cluster of our major version stands in its place: an existing one is left as it is, a
 * missing one is made beside its place and renamed when it is whole, so that an interruption leaves nothing half.
 *
 * @throws DatabaseStartError for a cluster of another major version, a damaged one, and where initdb gives up.
 */
export async function ensureCluster(places: Places, binaries: Binaries, password: string): Promise<Made> {
  try {
    if (
      existsSync(join(places.cluster, 'PG_VERSION')) &&
      existsSync(join(places.cluster, 'global/pg_control'))
    ) {
      refuseOtherVersion(places.cluster, binaries);
      handOver(places.account, places.cluster);
      // Copied back, folders often open to others, and PostgreSQL does not start on those.
      chmodSync(places.cluster, 0o700);
      return { setAside: null };
    }
    const setAside = setAsideUnfinished(places.cluster);
    removeAttempts(places.cluster);
    await initialise(places, binaries, password);
    renameSync(places.staging, places.cluster);
    syncFolder(dirname(places.cluster));
    return { setAside };
  } catch (fault) {
    throw asStartError(fault, places.cluster);
  }
}

function refuseOtherVersion(cluster: string, binaries: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.version.split('.')[0]) return;
  throw new DatabaseStartError(
    `“${cluster}”里的数据是PostgreSQL ${made}建立的，现在附带的是PostgreSQL ${binaries.version}，两者的数据格式不同。` +
      '数据没有改动。请换回建立它的那一版gongkai，用gongkai backup备份，再用新版gongkai restore恢复到空的文件夹。',
  );
}

/** Removes what interrupted attempts have left beside the cluster's place. */
function removeAttempts(cluster: string): void {
  const home = dirname(cluster);
  for (const name of readdirSync(home)) {
    if (!name.startsWith(`${basename(cluster)}.new-`) && !name.startsWith(secretsPrefix)) continue;
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      // An initdb of a killed start still writes into it; the next new cluster's turn.
    }
  }
}

/** Renames a folder that is no whole cluster; one that has held databases of people is damaged, not unfinished. */
function setAsideUnfinished(cluster: string): string | null {
  if (!existsSync(cluster)) return null;
  if (readdirSync(cluster).length === 0) {
    rmdirSync(cluster);
    return null;
  }
  const base = join(cluster, 'base');
  // PostgreSQL numbers its own databases below 16384, ours from there.
  if (existsSync(base) && readdirSync(base).some((name) => Number(name) >= 16_384)) {
    throw new DatabaseStartError(
      `“${cluster}”里有数据，但是缺少PostgreSQL启动所需的文件（PG_VERSION或global/pg_control），没有启动，也没有改动它。` +
        '请检查磁盘，并用备份恢复。',
    );
  }
  for (let count = 1; ; count += 1) {
    const aside = `${cluster}-未建完-${count}`;
    if (existsSync(aside)) continue;
    renameSync(cluster, aside);
    return aside;
  }
}

/** The folder of the file by which initdb is told the password. */
const secretsPrefix = '.initdb-';

/** What every cluster is made with. */
const settled = [
  `--username=${owner}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--no-instructions',
];

/** Runs initdb into the staging folder. */
async function initialise({ staging, account }: Places, binaries: Binaries, password: string): Promise<void> {
  const secrets = mkdtempSync(join(dirname(staging), secretsPrefix));
  const passwordFile = join(secrets, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== null)
      for (const path of [secrets, passwordFile]) chownSync(path, account.uid, account.gid);
    let output = '';
    for (const characterType of characterTypes) {
      rmSync(staging, { recursive: true, force: true });
      makeFolderFor(account, staging);
      const program = binaries.program('initdb');
      const args = [...settled, `--pwfile=${passwordFile}`, `--lc-ctype=${characterType}`, '-D', staging];
      // oxlint-disable-next-line no-await-in-loop -- the next one only where the system lacks this one
      const ended = await runToEnd(program, args, spawnAs(account, program));
      if (ended.status === 0) return;
      ({ output } = ended);
      if (!output.includes('invalid locale name')) break;
    }
    rmSync(staging, { recursive: true, force: true });
    throw explainOutput(output, staging);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

/** Runs a program to its end, during which this process goes on with other things. @throws Error where it cannot be run */
function runToEnd(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('close', (status) => settle({ status, output }));
  });
}
