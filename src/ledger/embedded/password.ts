import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { asStartError, codeOf, explainOutput } from './database-start-error.ts';
import { owner } from './make-cluster.ts';
import type { Places } from './places.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The password of the cluster's owner; made at random where there is none yet, kept with mode 0600 for the user that
 * runs Node.
 */
export function keepPassword({ password: file }: Places): string {
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw asStartError(fault, dirname(file));
  }
  // Letters, digits, - and _ only: it stands in addresses and in one SQL statement as it is.
  const made = randomBytes(24).toString('base64url');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeWhole(file, `${made}\n`);
  } catch (fault) {
    throw asStartError(fault, dirname(file));
  }
  return made;
}

/**
 * Gives the cluster the kept password, where it has another: its file was lost, or the data was restored without its
 * keys. PostgreSQL does this for who owns the files, with no server running and no password asked.
 */
export function resetPassword({ account, cluster }: Places, binaries: Binaries, password: string): void {
  const program = binaries.program('postgres');
  const { status, stdout, stderr, error } = spawnSync(program, ['--single', '-D', cluster, 'postgres'], {
    ...spawnAs(account, program),
    encoding: 'utf8',
    input: `alter role "${owner}" with password '${password}'\n`,
  });
  if (error !== undefined) throw error;
  if (status !== 0 || /\bERROR:/u.test(stderr)) throw explainOutput(`${stdout}${stderr}`, cluster);
}
