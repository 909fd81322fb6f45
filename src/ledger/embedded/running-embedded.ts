import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { askServer, connectionTo, urlOf } from './connection.ts';
import { findPlaces, openDataDir, usualOutside } from './places.ts';
import { livingPostmaster } from './postmaster-file.ts';

/**
 * The address of the embedded server that another process of ours keeps running on DATA_DIR; null where none does. For
 * commands that look at the ledger while `gongkai serve` is open.
 */
export async function runningEmbedded(dataDir: string, outside = usualOutside): Promise<string | null> {
  if (!existsSync(dataDir)) return null;
  const { cluster, password: file } = findPlaces(openDataDir(dataDir), outside);
  if (!existsSync(cluster) || !existsSync(file)) return null;
  const postmaster = livingPostmaster(cluster);
  if (postmaster === null) return null;
  const connection = connectionTo(postmaster.port, readFileSync(file, 'utf8').trim());
  try {
    const { folder } = await askServer(connection);
    return resolve(folder) === cluster ? urlOf(connection) : null;
  } catch {
    return null;
  }
}
