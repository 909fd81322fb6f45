import { readFile, readdir } from 'node:fs/promises';
import { Migrator, sql, type Migration } from 'kysely';
import { runMigrations } from 'graphile-worker';
import { ensureAppRole } from './app-role.ts';
import { appRole, openPool, queries } from './connection.ts';
import { MigrationError } from './migration-error.ts';

const folder = new URL('./migrations/', import.meta.url);

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
    await refuseNewer(db, upTo);
    await ensureAppRole(db);
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

/**
 * Jobs are added in the transaction of the act, under the server's own role. The queue guards its tables by row-level
 * security, and a later version of it may bring another table: each start grants what is missing.
 */
async function grantQueue(db: ReturnType<typeof queries>): Promise<void> {
  const role = sql.lit(appRole);
  await db.transaction().execute(async (tx) => {
    // Two servers that grant at once would meet in the catalogue.
    await sql`select pg_advisory_xact_lock(hashtext('gongkai queue'))`.execute(tx);
    await sql`
      do $$
      declare
        name text;
      begin
        execute format('grant usage on schema graphile_worker to %I', ${role});
        execute format('grant select, insert, update, delete on all tables in schema graphile_worker to %I', ${role});
        execute format('grant usage, select on all sequences in schema graphile_worker to %I', ${role});
        execute format('grant execute on all functions in schema graphile_worker to %I', ${role});
        for name in
          select relname from pg_class c
          where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
            and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'gongkai')
        loop
          execute format('create policy gongkai on graphile_worker.%I to %I using (true)', name, ${role});
        end loop;
      end
      $$`.execute(tx);
  });
}

/** Data that a newer version has brought further stays as it is: this one does not know what stands there. */
async function refuseNewer(db: ReturnType<typeof queries>, upTo: string | undefined): Promise<void> {
  const known = await getMigrations();
  const isKnown = (name: string) => Object.hasOwn(known, name);
  if (upTo !== undefined && !isKnown(upTo)) throw newer('备份由更新版本的程序做成', [upTo]);
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (tables[0]?.there !== true) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !isKnown(name));
  if (unknown.length > 0) throw newer('这里的数据由更新版本的程序建立或升级过', unknown);
}

const newer = (what: string, unknown: readonly string[]) =>
  new MigrationError(
    `${what}，这个版本不认识其中的${unknown.join('、')}。请换用更新版本的程序再做。数据没有改动。`,
  );

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
