import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { askServer, connectionTo, urlOf } from './connection.ts';
import { knownCluster, openDataDir, passwordFileIn } from './places.ts';
import { livingPostmaster } from './postmaster-file.ts';

/**
 * The address of the embedded server that another process of ours keeps running on DATA_DIR; null where none does. For
 * commands that look at the ledger while `gongkai serve` is open.
 */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  if (!existsSync(dataDir)) return null;
  const folder = openDataDir(dataDir);
  const cluster = knownCluster(folder);
  const file = passwordFileIn(folder);
  if (cluster === null || !existsSync(file)) return null;
  const postmaster = livingPostmaster(cluster);
  if (postmaster === null) return null;
  const connection = connectionTo(postmaster.port, readFileSync(file, 'utf8').trim());
  try {
    const served = await askServer(connection);
    return resolve(served.folder) === cluster ? urlOf(connection) : null;
  } catch {
    return null;
  }
}
