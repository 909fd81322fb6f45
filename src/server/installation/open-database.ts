import pg from 'pg';
import { DatabaseStartError } from '../../ledger/embedded/database-start-error.ts';
import { runningEmbedded } from '../../ledger/embedded/running-embedded.ts';
import { startEmbedded } from '../../ledger/embedded/start-embedded.ts';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';

/** The PostgreSQL that the ledger lives in. */
export interface OpenDatabase {
  /** Address of the owner; it may hold a password. */
  readonly url: string;
  /** One Chinese sentence: which database this is. Holds no password. */
  readonly description: string;
  /** Stops it where this process started it. */
  readonly close: () => Promise<void>;
}

/** The least version whose dialect the migrations need. */
const leastVersion = 15;

/**
 * Opens the database of DATABASE_URL, or starts the one that comes with the program.
 * @param options.report is told in a sentence what the embedded server does by itself
 * @param options.beside for commands: joins a server that `gongkai serve` keeps running on DATA_DIR
 * @throws StartError with a Chinese sentence
 */
export async function openDatabase(
  { DATABASE_URL, DATA_DIR }: Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>,
  options: { readonly report?: (sentence: string) => void; readonly beside?: boolean } = {},
): Promise<OpenDatabase> {
  if (DATABASE_URL !== undefined) return openGiven(DATABASE_URL);
  try {
    if (options.beside === true) {
      const url = await runningEmbedded(DATA_DIR);
      if (url !== null) {
        return { url, description: '使用正在运行的gongkai serve的数据库。', close: () => Promise.resolve() };
      }
    }
    const { url, description, close } = await startEmbedded({
      dataDir: DATA_DIR,
      ...(options.report === undefined ? {} : { report: options.report }),
    });
    return { url, description, close };
  } catch (error) {
    if (error instanceof DatabaseStartError) throw new StartError(error.message, { cause: error });
    throw error;
  }
}

async function openGiven(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const { host, port, database } = client;
  const place = `${host}:${port}的数据库${database ?? ''}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < leastVersion) {
      throw new StartError(
        `${place}是PostgreSQL ${version}，需要${leastVersion}或更新的版本。数据没有改动。`,
      );
    }
    return {
      url,
      description: `数据库是${place}（PostgreSQL ${version}）。`,
      close: () => Promise.resolve(),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `没能连上${place}：${whyNot(error)}。请检查DATABASE_URL，以及数据库是否在运行。数据没有改动。`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why PostgreSQL or the system refused, by their codes. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那里没有数据库在运行',
  ENOTFOUND: '没有这个主机名',
  '28P01': '用户名或密码不对',
  '28000': '用户名或密码不对',
  '3D000': '没有这个数据库，请先建立',
};

function whyNot(error: unknown): string {
  const { code = '', message } = error as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? message ?? '原因不明';
}
