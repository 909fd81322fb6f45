import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '../../src/server/serve.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

/** A whole server with its desk, as `gongkai serve` starts it, on a ledger of its own. */
export interface DeskServer extends Serving {
  readonly dataDir: string;
  /** The settings that it was started with: what a command beside it needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops it and removes what it left. */
  readonly remove: () => Promise<void>;
}

/** The database of a new installation: one of TEST_DATABASE_URL's server, or the embedded one in its own DATA_DIR. */
export interface Installation {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

export async function newInstallation(): Promise<Installation> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-desk-'));
  // The database's user must get through to the data.
  chmodSync(home, 0o755);
  const dataDir = join(home, '甲县 数据');
  const database: TestDatabase | null =
    process.env['TEST_DATABASE_URL'] === undefined ? null : await createTestDatabase();
  return {
    dataDir,
    env: { DATA_DIR: dataDir, ...(database === null ? {} : { DATABASE_URL: database.url }) },
    remove: async () => {
      await database?.drop();
      rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Starts the server on an installation. */
export async function startDesk(
  installation: Installation,
  more: Readonly<Record<string, string>> = {},
): Promise<DeskServer> {
  const env = { ...installation.env, PORT: '0', LOG_LEVEL: 'silent', ...more };
  const serving = await serve(env);
  return {
    ...serving,
    dataDir: installation.dataDir,
    env,
    remove: async () => {
      await serving.close();
      await installation.remove();
    },
  };
}
