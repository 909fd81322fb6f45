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

/** Above the highest id that any system gives. */
const nobodysPid = 2_147_483_647;

/**
 * The server that still runs on this folder, left by a process that was killed; null where none does.
 *
 * A file whose process is a zombie, or whose id went to another program, would keep PostgreSQL from starting: its
 * first line is crossed out with an id that nobody has. The file itself stays, as PostgreSQL finds in it the shared
 * memory by which it sees whether a backend of the old server still runs; without it two servers could write to the
 * same data.
 */
export function livingPostmaster(dataFolder: string): Postmaster | null {
  const lines = readLines(dataFolder);
  const pid = Number(lines?.[0]);
  if (lines === null) return null;
  if (!Number.isInteger(pid) || pid <= 0) {
    // Empty or cut off by a full disk: no server got as far as running, yet PostgreSQL would stop at it.
    rmSync(pathOf(dataFolder));
    return null;
  }
  const state = processState(pid);
  if (state === 'gone') return null;
  if (state === 'running' && serves(pid, dataFolder)) return { pid, port: Number(lines[3]) };
  writeFileSync(pathOf(dataFolder), [String(nobodysPid), ...lines.slice(1)].join('\n'));
  return null;
}
