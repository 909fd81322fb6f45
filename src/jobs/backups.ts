import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { recordBackup, type Upkeeper } from '../acts/upkeep/record-upkeep.ts';
import { makeBackup } from '../ledger/backup/make-backup.ts';
import { backupName, manifestName, readManifest } from '../ledger/backup/manifest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readSettings } from '../ledger/read/settings-in-force.ts';

/** A backup that stands in the folder, whole. */
export interface KeptBackup {
  /** Name of its folder: gongkai-20261121-023000. */
  readonly file: string;
  readonly bytes: number;
  readonly at: Date;
  /** Of its manifest, which names the hash of every other file in it. */
  readonly sha256: string | null;
}

/** The backups of an installation: one at a time, and no more kept than the setting says. */
export interface Backups {
  readonly folder: string;
  /** Newest first. */
  readonly list: () => Promise<readonly KeptBackup[]>;
  readonly running: () => boolean;
  /** Begins one and comes back at once; false where one is under way. */
  readonly begin: (by: Exclude<Upkeeper, 'system'>) => Promise<boolean>;
  /** Makes one, in the system's name, and removes those beyond the number kept. */
  readonly nightly: () => Promise<void>;
}

export interface BackupOptions {
  readonly ledger: Ledger;
  /** Address of the database's owner. */
  readonly url: string;
  readonly folder: string;
  readonly filesFolder: string;
  /** Version of the program, for the manifest. */
  readonly program: string;
  readonly clock: () => Date;
  /** Told of a backup that was begun from the desk and could not be finished. */
  readonly onTrouble: (error: unknown) => void;
}

export function createBackups(options: BackupOptions): Backups {
  const { ledger, folder, clock, onTrouble } = options;
  let underWay: Promise<void> | null = null;

  const make = async (by: Upkeeper): Promise<void> => {
    await makeRecordedBackup(options, clock(), by);
    await removeOld(folder, (await ledger.read('everything', readSettings))['backup.keep']);
  };
  const alone = (by: Upkeeper): Promise<void> => {
    underWay = make(by).finally(() => (underWay = null));
    return underWay;
  };
  return {
    folder,
    list: () => listBackups(folder),
    running: () => underWay !== null,
    begin: (by) => {
      if (underWay !== null) return Promise.resolve(false);
      alone(by).catch(onTrouble);
      return Promise.resolve(true);
    },
    nightly: async () => {
      await underWay?.catch(() => undefined);
      await alone('system');
    },
  };
}

/** Makes one backup in a folder of backups, and records it with the hash of its manifest. */
export async function makeRecordedBackup(
  { ledger, url, folder, filesFolder, program }: Omit<BackupOptions, 'clock' | 'onTrouble'>,
  now: Date,
  by: Upkeeper,
): ReturnType<typeof makeBackup> {
  const made = await makeBackup({ url, keyId: ledger.keys.id, filesFolder, into: folder, now, program });
  const kept = await describeBackup(folder, made.name);
  await recordBackup(ledger, by, { file: made.name, sha256: kept?.sha256 ?? '', acts: made.manifest.acts });
  return made;
}

/** What stands in a folder of backups, newest first; what is not whole is left out. */
export async function listBackups(folder: string): Promise<readonly KeptBackup[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => backupName.test(name));
  const all = await Promise.all(
    names
      .toSorted()
      .toReversed()
      .map((name) => describeBackup(folder, name)),
  );
  return all.filter((each) => each !== null);
}

/** One backup of a folder; null where it is not whole. */
async function describeBackup(folder: string, file: string): Promise<KeptBackup | null> {
  const path = join(folder, file);
  const manifest = await readManifest(path).catch(() => null);
  if (manifest === null) return null;
  const text = await readFile(join(path, manifestName));
  const { size } = await stat(join(path, manifestName));
  const files = [...manifest.tables, ...manifest.files];
  return {
    file,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, size),
    at: new Date(manifest.madeAt),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

async function removeOld(folder: string, keep: number): Promise<void> {
  const kept = await listBackups(folder);
  for (const { file } of kept.slice(keep)) await rm(join(folder, file), { recursive: true, force: true });
}
