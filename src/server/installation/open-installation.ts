import { createMaskingPool, type MaskingPool } from '../../documents/masking/masking-pool.ts';
import type { Words } from '../../documents/words/words-pool.ts';
import { newSetUpCode, type SetUpCode } from '../../acts/set-up/set-up-code.ts';
import { createBackups, type Backups } from '../../jobs/backups.ts';
import { deliverByMail } from '../../jobs/mail.ts';
import { startJobs } from '../../jobs/start-jobs.ts';
import { folderStore, type FileStore } from '../../ledger/files.ts';
import { keysFrom } from '../../ledger/keys.ts';
import { openLedger, type Ledger } from '../../ledger/ledger.ts';
import { migrate } from '../../ledger/migrate.ts';
import {
  demonstrationClock,
  readDemonstration,
  type Demonstration,
} from '../../ledger/read/demonstration.ts';
import { MigrationError } from '../../ledger/migration-error.ts';
import { siteAddresses } from '../../site/public/site-addresses.ts';
import type { Config } from '../config.ts';
import { version } from '../version.ts';
import { StartError } from '../start-error.ts';
import { backupFolder, filesFolder } from './folders.ts';
import { openDatabase } from './open-database.ts';
import { readSecret } from './secret-key.ts';

/** A ledger that is open, with everything that works on it by itself. */
export interface Installation {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly masking: MaskingPool;
  readonly backups: Backups;
  /** What the first visitor must type; null where only this machine reaches the page. */
  readonly setUpCode: SetUpCode | null;
  /** The time that it lives: the machine's, but in a demonstration. */
  readonly clock: () => Date;
  /** What it is where all of it is invented; null for an installation of people. */
  readonly demonstration: Demonstration | null;
  /** One Chinese sentence: which database this is. */
  readonly description: string;
  /** Lets jobs under way finish, then closes the ledger and stops the database that was started for it. */
  readonly close: () => Promise<void>;
}

/** Files that are looked into at a time: each may take a heap of its own. */
const maskingThreads = 2;

export type Log = (level: 'info' | 'warn' | 'error', message: string) => void;

/**
 * Opens the database, brings it to the present version, and starts the jobs.
 * @param clock another day for tests
 * @throws StartError with a Chinese sentence; nothing is left running then
 */
export async function openInstallation(
  config: Config,
  { words, clock: given = () => new Date() }: { readonly words: Words; readonly clock?: () => Date },
  log: Log,
): Promise<Installation> {
  const keys = keysFrom(readSecret(config));
  const database = await openDatabase(config, { report: (sentence) => log('warn', sentence) });
  const closing: (() => Promise<void>)[] = [database.close];
  const close = async () => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    await migrate(database.url);
    let clock = given;
    const ledger = openLedger({ url: database.url, keys, demonstrationMoment: () => clock() });
    closing.push(ledger.close);
    const demonstration = await ledger.read('everything', readDemonstration);
    if (demonstration !== null) clock = demonstrationClock(demonstration);
    const files = folderStore(filesFolder(config.DATA_DIR));
    const masking = createMaskingPool({ size: maskingThreads });
    closing.push(masking.close);
    const backups = createBackups({
      ledger,
      url: database.url,
      folder: backupFolder(config.DATA_DIR),
      filesFolder: filesFolder(config.DATA_DIR),
      program: version(),
      clock,
      onTrouble: (error) => log('error', error instanceof Error ? error.message : String(error)),
    });
    const jobs = await startJobs({
      ledger,
      url: database.url,
      clock,
      backups,
      files,
      masking,
      words,
      addresses: siteAddresses(ledger),
      publicUrl: config.PUBLIC_URL ?? null,
      deliver: mailOf(config),
      log,
    });
    closing.push(jobs.close);
    const setUpCode = isLoopback(config.HOST) && config.TRUST_PROXY === false ? null : newSetUpCode();
    const { description } = database;
    return { ledger, files, masking, backups, setUpCode, clock, demonstration, description, close };
  } catch (error) {
    await close();
    if (error instanceof MigrationError) throw new StartError(error.message, { cause: error });
    throw error;
  }
}

function mailOf({ SMTP_URL, MAIL_FROM, ALERT_MAIL }: Config) {
  if (SMTP_URL === undefined || ALERT_MAIL === undefined) return null;
  return deliverByMail({ url: SMTP_URL, from: MAIL_FROM ?? ALERT_MAIL[0] ?? '', to: ALERT_MAIL });
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
