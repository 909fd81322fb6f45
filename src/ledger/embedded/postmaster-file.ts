import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './database-start-error.ts';
import { processCommand, processFolder, processState } from './process-facts.ts';

/** What `postmaster.pid` says of the server that made it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pathOf = (dataFolder: string) => join(dataFolder, 'postmaster.pid');

function readLines(dataFolder: string): readonly string[] | null {
  try {
    return readFileSync(pathOf(dataFolder), 'utf8').split('\n');
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

/** A server stands in its data folder; where the system does not say so, its command line names it as we start it. */
const serves = (pid: number, dataFolder: string) =>
  processFolder(pid) === dataFolder ||
  [`-D ${dataFolder} `, `-D "${dataFolder}" `].some((part) => processCommand(pid)?.includes(part));

/** The server that runs on this folder, ours or one left by a process that was killed; null where none does. */
export function livingPostmaster(dataFolder: string): Postmaster | null {
  const lines = readLines(dataFolder);
  const pid = Number(lines?.[0]);
  if (lines === null || !isProcessId(pid)) return null;
  return processState(pid) === 'running' && serves(pid, dataFolder) ? { pid, port: Number(lines[3]) } : null;
}

const isProcessId = (pid: number) => Number.isInteger(pid) && pid > 0;

/** Above the highest id that any system gives. */
const nobodysPid = 2_147_483_647;

/**
 * Takes what is in the way of a start out of `postmaster.pid`, where no server runs on the folder. Only for who holds
 * the lock of the folder: a server that is just starting has not yet written its file.
 *
 * A file whose process is a zombie, or whose id went to another program, would keep PostgreSQL from starting: its
 * first line is crossed out with an id that nobody has. The file itself stays, as PostgreSQL finds in it the shared
 * memory by which it sees whether a backend of the old server still runs; without it two servers could write to the
 * same data.
 */
export function clearDeadPostmaster(dataFolder: string): void {
  const lines = readLines(dataFolder);
  if (lines === null || livingPostmaster(dataFolder) !== null) return;
  // Empty or cut off by a full disk: no server got as far as running, yet PostgreSQL would stop at it.
  if (!isProcessId(Number(lines[0]))) rmSync(pathOf(dataFolder));
  else writeFileSync(pathOf(dataFolder), [String(nobodysPid), ...lines.slice(1)].join('\n'));
}
