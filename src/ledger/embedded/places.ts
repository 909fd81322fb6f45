import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { canEnter, chooseAccount, type Account } from './account.ts';
import { asStartError, DatabaseStartError } from './database-start-error.ts';
import { writeWhole } from './write-whole.ts';

/** Where everything of the embedded database lies. */
export interface Places {
  /** The cluster: PostgreSQL's data. */
  readonly cluster: string;
  /** Where initdb works, with a name of each attempt's own; it is renamed to `cluster` when it is whole. */
  readonly staging: string;
  /** The logs of the server; a folder of the account. */
  readonly logs: string;
  /** What the server prints before it turns to its logs. */
  readonly startLog: string;
  /** Copies of the programs, where they cannot be run in place. */
  readonly copies: string;
  /** The password of the server's owner; mode 0600, of the user that runs Node. */
  readonly password: string;
  readonly account: Account | null;
  /** True where the database's user cannot enter DATA_DIR and the cluster lies outside of it. */
  readonly moved: boolean;
}

/** Where data and programs go that the database's user cannot reach in place. Not a temporary folder: it stays. */
export const usualOutside =
  process.platform === 'darwin' ? '/Library/Application Support/gongkai' : '/var/lib/gongkai';

/** Says where the cluster lies once it lies outside of DATA_DIR. */
const pointerName = 'postgres-location.json';

/**
 * Makes DATA_DIR where it is missing.
 *
 * @returns its real path, so that two names of one folder are one folder.
 */
export function openDataDir(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  } catch (fault) {
    throw asStartError(fault, folder);
  }
}

/**
 * Finds out where the cluster lies or is to lie. A cluster stays where it once was made, whoever starts it.
 *
 * @param dataDir as `openDataDir` gives it.
 * @param outside where the cluster goes that cannot lie in `dataDir`.
 * @throws DatabaseStartError where the cluster is known but not there, or the database's user cannot get to it.
 */
export function findPlaces(dataDir: string, outside: string): Places {
  const inside = join(dataDir, 'postgres');
  const found = knownCluster(dataDir);
  const account = chooseAccount(found ?? inside);
  if (found !== null && !canEnter(account, join(found, '..'))) {
    throw new DatabaseStartError(
      `数据在“${found}”，而运行数据库的用户（uid ${account?.uid}）进不去。数据没有改动。` +
        '请给它上面的每一层文件夹加上进入权限（chmod o+x），再启动。',
    );
  }
  const cluster = found ?? (canEnter(account, dataDir) ? inside : moveOut(dataDir, account, outside));
  const home = join(cluster, '..');
  return {
    cluster,
    // An initdb whose parent was killed works on for a while; it must not meet the next attempt.
    staging: `${cluster}.new-${randomBytes(4).toString('hex')}`,
    logs: join(home, 'postgres-log'),
    startLog: join(dataDir, 'postgres-start.log'),
    copies: account === null ? join(dataDir, 'postgres-program') : outside,
    password: passwordFileIn(dataDir),
    account,
    moved: cluster !== inside,
  };
}

/** Where the cluster of a DATA_DIR lies, inside or outside of it; null where it has none yet. */
export function knownCluster(dataDir: string): string | null {
  const inside = join(dataDir, 'postgres');
  return readPointer(dataDir) ?? (existsSync(inside) ? inside : null);
}

/** The file with the password of the server's owner. */
export const passwordFileIn = (dataDir: string): string => join(dataDir, 'keys', 'postgres.password');

function readPointer(dataDir: string): string | null {
  const pointer = join(dataDir, pointerName);
  if (!existsSync(pointer)) return null;
  const { cluster } = JSON.parse(readFileSync(pointer, 'utf8')) as { cluster: string };
  if (existsSync(join(cluster, '..'))) return cluster;
  throw new DatabaseStartError(
    `“${pointer}”记着数据在“${cluster}”，但是那里没有。` +
      '如果数据换了地方，请把文件里的位置改过来；如果要从空的数据库开始，请删除这个文件。然后再启动。',
  );
}

/** A folder outside for this DATA_DIR alone, written down before anything is in it. */
function moveOut(dataDir: string, account: Account | null, outside: string): string {
  const name = `${basename(dataDir)}-${randomBytes(4).toString('hex')}`;
  const home = join(outside, name);
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
  } catch (fault) {
    throw asStartError(fault, home);
  }
  if (!canEnter(account, home)) {
    throw new DatabaseStartError(
      `gongkai以root身份启动，数据库改由uid ${account?.uid}运行，而它进不了“${dataDir}”，也进不了“${home}”。` +
        '请把DATA_DIR设为这个用户能进入的文件夹（它上面的每一层都有进入权限），或者改用普通用户启动。',
    );
  }
  const cluster = join(home, 'postgres');
  writeWhole(join(dataDir, pointerName), `${JSON.stringify({ cluster })}\n`);
  return cluster;
}
