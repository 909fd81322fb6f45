import pg from 'pg';
import { UsageError } from './usage-error.ts';

/**
 * Refuses a database that is somebody's: the demonstration goes into an empty one, or goes on in its own.
 * @param made true where the demonstration is to be there already; false where it is to be made
 * @throws UsageError with a Chinese sentence; nothing was changed
 */
export async function refuseOtherLedger(url: string, made: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows: tables } = await client.query<{ acts: boolean; demonstration: boolean }>(
      `select to_regclass('public.acts') is not null as acts,
         to_regclass('public.demonstration') is not null as demonstration`,
    );
    const [there] = tables;
    const count = async (table: 'acts' | 'demonstration', where = '') =>
      (await client.query(`select from ${table} ${where} limit 1`)).rowCount ?? 0;
    const acts = there?.acts === true ? await count('acts') : 0;
    const own = there?.demonstration === true ? await count('demonstration') : 0;
    if (acts > 0 && own === 0) {
      throw new UsageError(
        'DATABASE_URL指的数据库里有真实的台账，不能用来演示，没有动它。请去掉DATABASE_URL，或者换一个空的数据库。',
      );
    }
    if (!made && (acts > 0 || own > 0)) {
      throw new UsageError(
        'DATABASE_URL指的数据库里已经有演示数据，但是没有建完，或者不是这一版的。请删去这个数据库，新建一个空的，再运行。',
      );
    }
    if (made && own === 0) {
      throw new UsageError('演示数据不在DATABASE_URL指的数据库里。请用 gongkai demo --reset 重新生成。');
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`没能连上DATABASE_URL指的数据库：${reason}。请检查地址，以及数据库是否在运行。`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
