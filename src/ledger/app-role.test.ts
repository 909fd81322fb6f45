import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../tests/support/postgres.ts';
import { ensureAppRole } from './app-role.ts';
import { appRole, openPool, queries } from './connection.ts';
import { keysFrom } from './keys.ts';
import { openLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { MigrationError } from './migration-error.ts';

/** A database whose owner is an ordinary account; roles are the cluster's, so each test has its own. */
let database: TestDatabase;
let owner: string;
let role: string;
let url: string;

const admin = (...statements: readonly string[]) =>
  asAdmin(async (client: pg.Client) => {
    for (const statement of statements) await client.query(statement);
  });

beforeEach(async () => {
  database = await createTestDatabase();
  const mark = randomBytes(4).toString('hex');
  owner = `Owner ${mark}`;
  role = `app_${mark}`;
  await admin(
    `create role "${owner}" login password 'plain'`,
    `alter database "${database.name}" owner to "${owner}"`,
    // Of the cluster; an earlier migration has made it, or this does.
    `do $$ begin create role ${appRole} nologin; exception when duplicate_object or unique_violation then null; end $$`,
  );
  const address = new URL(database.url);
  address.username = owner;
  address.password = 'plain';
  url = address.href;
});
afterEach(async () => {
  await database.drop();
  await admin(`drop role if exists "${role}"`, `drop role "${owner}"`);
});

async function ensure(): Promise<void> {
  const db = queries(openPool(url, null, 1));
  try {
    await ensureAppRole(db, role);
  } finally {
    await db.destroy();
  }
}

/** Why the owner cannot go on alone, and the SQL that the sentence asks for. */
async function told(attempt: Promise<unknown>): Promise<{ readonly message: string; readonly run: string }> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MigrationError)) throw new Error(`not told: ${String(error)}`);
  const [, run = ''] = /执行：(.+;) 然后重新启动。数据没有改动。$/u.exec(error.message) ?? [];
  return { message: error.message, run };
}

const canWork = async () => {
  const pool = openPool(url, null, 1);
  try {
    await pool.query(`set role "${role}"`);
    return true;
  } finally {
    await pool.end();
  }
};

describe('an owner who is an ordinary account', () => {
  it('migrates and works where the role was granted before', async () => {
    await admin(`grant ${appRole} to "${owner}"`);
    await expect(migrate(url)).resolves.toContain('0001-acts');
    await expect(migrate(url)).resolves.toEqual([]);
    const ledger = openLedger({ url, keys: keysFrom(randomBytes(32)), poolSize: 1 });
    const bodies = await ledger.read('everything', (tx) => tx.selectFrom('bodies').selectAll().execute());
    expect(bodies).toEqual([]);
    await ledger.close();
  });

  it('is told what a superuser has to run where the role is not granted, and nothing is changed', async () => {
    const { message, run } = await told(migrate(url));
    expect(message).toContain(`数据库账号"${owner}"还不能使用它`);
    expect(run).toMatch(/^grant gongkai_app to "Owner [\da-f]+"(?: with set true)?;$/u);
    const pool = openPool(url, null, 1);
    const { rows } = await pool.query("select from pg_tables where schemaname = 'public'");
    await pool.end();
    expect(rows).toHaveLength(0);
    await admin(run);
    await expect(migrate(url)).resolves.toContain('0001-acts');
  });

  it('is told what a superuser has to run where there is no role', async () => {
    const { message, run } = await told(ensure());
    expect(message).toContain('这里还没有');
    expect(run).toMatch(new RegExp(`^create role ${role} nologin; grant ${role} to "${owner}"`, 'u'));
    await admin(run);
    await ensure();
    expect(await canWork()).toBe(true);
  });

  it('is told so too where it is a member who may not work under the role', async ({ skip }) => {
    const { rows } = await asAdmin((client) =>
      client.query<{ version: number }>("select current_setting('server_version_num')::int as version"),
    );
    if ((rows[0]?.version ?? 0) < 160_000) skip('PostgreSQL tells the two apart from 16 on');
    await admin(`create role ${role} nologin`, `grant ${role} to "${owner}" with set false`);
    const { run } = await told(ensure());
    await admin(run);
    await ensure();
    expect(await canWork()).toBe(true);
  });
});

it('makes the role where the owner may, also when several do at once', async () => {
  await admin(`alter role "${owner}" createrole`);
  await Promise.all([ensure(), ensure(), ensure()]);
  expect(await canWork()).toBe(true);
  await ensure();
});
