import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { BackupError } from '../ledger/backup/manifest.ts';
import { keysFrom } from '../ledger/keys.ts';
import { openLedger, type Ledger } from '../ledger/ledger.ts';
import { MigrationError } from '../ledger/migration-error.ts';
import { readConfig, type Config } from '../server/config.ts';
import { openDatabase } from '../server/installation/open-database.ts';
import { readSecret, secretFile } from '../server/installation/secret-key.ts';
import { StartError } from '../server/start-error.ts';
import { UsageError } from './usage-error.ts';

/** What a command on the ledger is given. */
export interface OpenedLedger {
  readonly config: Config;
  /** Address of the database's owner. */
  readonly url: string;
  /** One Chinese sentence: which database this is. */
  readonly description: string;
  readonly ledger: Ledger;
  /** Whether its key was there: without it, what is sealed cannot be opened. */
  readonly keyed: boolean;
}

/**
 * Opens the ledger that the settings of the environment name, beside a running server where there is one, and closes
 * it when the command is done.
 * @param needs.keys false for what works without the key file too: it is used where it is there
 * @throws UsageError with a Chinese sentence
 */
export async function withLedger<T>(
  needs: { readonly keys: boolean },
  work: (opened: OpenedLedger) => Promise<T>,
): Promise<T> {
  try {
    const config = readConfig(process.env);
    const secret = secretOf(config, needs.keys);
    const keys = keysFrom(secret ?? randomBytes(32));
    const { url, description, close } = await openDatabase(config, { beside: true });
    try {
      const ledger = openLedger({ url, keys, poolSize: 4 });
      try {
        return await work({ config, url, description, ledger, keyed: secret !== null });
      } finally {
        await ledger.close();
      }
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof StartError || error instanceof BackupError || error instanceof MigrationError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

/** The secret; null where it is not there and nobody needs it. @throws StartError where it is needed, or spoilt */
function secretOf(config: Config, needed: boolean): Buffer | null {
  const isThere = config.SECRET_KEY !== undefined || existsSync(secretFile(config.DATA_DIR));
  return needed || isThere ? readSecret(config, false) : null;
}

/** @throws UsageError where the database holds no ledger of this version's kind */
export async function refuseWithoutLedger({ ledger, description }: OpenedLedger): Promise<void> {
  const { rows } = await ledger.pool.query<{ there: boolean }>(
    "select to_regclass('public.acts') is not null as there",
  );
  if (rows[0]?.there !== true) throw new UsageError(`${description}里面还没有台账。`);
}
