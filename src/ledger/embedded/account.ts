import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user that the database runs as where Node runs as root; PostgreSQL refuses root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` by number: every Unix has it, no `useradd` is needed. */
const nobody: Account = { uid: 65_534, gid: 65_534 };

/**
 * The user to run the database as; null for the user that runs Node. Root hands over to the owner of the data that
 * is there already, so that data made by an ordinary user stays that user's, and to `nobody` otherwise.
 */
export function chooseAccount(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

/** How a program of PostgreSQL is started: as the account, in a folder it can be in, with none of our environment. */
export function spawnAs(account: Account | null, program: string): SpawnOptions & { readonly cwd: string } {
  // What the operator has set for other PostgreSQL tools (PGDATA, PGOPTIONS, …) does not reach this server.
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SystemDrive', 'windir'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...account,
    cwd: dirname(program),
    env: { ...Object.fromEntries(kept), LC_MESSAGES: 'C', LANG: 'C' },
    windowsHide: true,
  };
}

/** Whether the account can enter a folder; asked of the system, as parents and access lists have a say too. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (account === null) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' });
  return status === 0;
}

/** Makes a folder that only the account may open; an existing one is handed to it with all it holds. */
export function makeFolderFor(account: Account | null, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  handOver(account, folder);
}

/**
 * Hands a folder of root with all it holds to the account: restored data often belongs to who restored it. The folder
 * itself goes last, so that an interrupted hand-over is taken up again at the next start.
 */
export function handOver(account: Account | null, path: string): void {
  const found = lstatSync(path);
  if (account === null || found.isSymbolicLink() || found.uid === account.uid) return;
  if (found.isDirectory()) for (const name of readdirSync(path)) handOver(account, join(path, name));
  chownSync(path, account.uid, account.gid);
}
