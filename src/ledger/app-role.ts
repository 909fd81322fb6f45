import { sql, type Kysely } from 'kysely';
import { appRole } from './connection.ts';
import { MigrationError } from './migration-error.ts';
import type { Database } from './schema.ts';

/** How the role of the server stands to the database's owner, whom the address names. */
interface Standing {
  /** As SQL writes it. */
  readonly owner: string;
  readonly exists: boolean;
  /** The owner may work under it. */
  readonly usable: boolean;
  /** PostgreSQL 16 and later tell a member who may work under a role from one who may not. */
  readonly withSet: boolean;
}

/**
 * Sees to it that the role exists under which the server works, and that the database's owner may work under it. Roles
 * belong to the whole cluster: another database of it may have made this one, and a superuser may have granted it.
 * @throws MigrationError with the SQL that a superuser has to run, where the owner may not do it
 */
export async function ensureAppRole(db: Kysely<Database>, role: string = appRole): Promise<void> {
  const before = await standingOf(db, role);
  if (before.usable) return;
  try {
    if (!before.exists) await createRole(db, role);
    if (!(await standingOf(db, role)).usable) {
      await sql`grant ${sql.id(role)} to current_user`.execute(db);
    }
  } catch (cause) {
    // Another server may have granted it at this moment.
    if ((await standingOf(db, role)).usable) return;
    if ((cause as { readonly code?: unknown }).code !== notAllowed) throw cause;
    throw new MigrationError(whatToRun(await standingOf(db, role), role), { cause });
  }
}

/** SQLSTATE insufficient_privilege. */
const notAllowed = '42501';

async function createRole(db: Kysely<Database>, role: string): Promise<void> {
  await sql`
    do $$
    begin
      create role ${sql.id(role)} nologin;
    exception
      -- Another database of the same cluster may be migrated at this moment.
      when duplicate_object or unique_violation then null;
    end
    $$`.execute(db);
}

async function standingOf(db: Kysely<Database>, role: string): Promise<Standing> {
  const { rows } = await sql<Omit<Standing, 'usable'>>`
    select quote_ident(current_user) as owner,
      exists (select from pg_roles where rolname = ${role}) as exists,
      current_setting('server_version_num')::int >= 160000 as "withSet"`.execute(db);
  const standing = rows[0];
  if (standing === undefined) throw new Error('no answer about the role');
  if (!standing.exists) return { ...standing, usable: false };
  const asked = standing.withSet ? 'SET' : 'MEMBER';
  const found = await sql<{ usable: boolean }>`
    select pg_has_role(current_user, ${role}, ${asked}) as usable`.execute(db);
  return { ...standing, usable: found.rows[0]?.usable === true };
}

function whatToRun({ owner, exists, withSet }: Standing, role: string): string {
  const grant = `grant ${role} to ${owner}${withSet ? ' with set true' : ''};`;
  return exists
    ? `程序要用角色${role}读写数据，数据库账号${owner}还不能使用它。请数据库的超级用户执行：${grant} 然后重新启动。数据没有改动。`
    : `程序要用角色${role}读写数据，这里还没有，数据库账号${owner}也不能建立角色。请数据库的超级用户执行：create role ${role} nologin; ${grant} 然后重新启动。数据没有改动。`;
}
