import { readFile, readdir } from 'node:fs/promises';
import { Migrator, sql, type Migration } from 'kysely';
import { runMigrations } from 'graphile-worker';
import { appRole, openPool, queries } from './connection.ts';

const folder = new URL('./migrations/', import.meta.url);

/** A database that cannot be brought to this version, in a Chinese sentence. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings a database to the present version: our tables and those of the job queue. Safe to call from several servers
 * at once: one migrates, the others wait.
 * @param url an address whose role owns the database
 * @param upTo the migration to stop at, for restoring a backup of an earlier version
 * @returns the migrations that were run now, in order
 * @throws MigrationError naming the migration and the reason
 */
export async function migrate(url: string, upTo?: string): Promise<readonly string[]> {
  const pool = openPool(url, null, 2);
  const db = queries(pool);
  try {
    const migrator = new Migrator({ db, provider: { getMigrations } });
    const { results = [], error } = await (upTo === undefined
      ? migrator.migrateToLatest()
      : migrator.migrateTo(upTo));
    if (error !== undefined) {
      const at = results.find(({ status }) => status === 'Error')?.migrationName;
      throw new MigrationError(
        `数据库没有升级${at === undefined ? '' : `（停在${at}）`}：${error instanceof Error ? error.message : '原因不明'}。原有数据没有改动。`,
        { cause: error },
      );
    }
    await sql`set client_min_messages = warning`.execute(db);
    await runMigrations({ pgPool: pool });
    await grantQueue(db);
    return results.map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

/** The jobs are added in the transaction of the act, under the server's own role. */
async function grantQueue(db: ReturnType<typeof queries>): Promise<void> {
  const role = sql.id(appRole);
  await sql`grant usage on schema graphile_worker to ${role}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`.execute(
    db,
  );
  await sql`grant usage, select on all sequences in schema graphile_worker to ${role}`.execute(db);
  await sql`grant execute on all functions in schema graphile_worker to ${role}`.execute(db);
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const text = await readFile(new URL(name, folder), 'utf8');
        const migration: Migration = { up: async (db) => void (await sql.raw(text).execute(db)) };
        return [name.replace(/\.sql$/u, ''), migration] as const;
      }),
    ),
  );
}
