import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { processStart, processState } from '../../src/ledger/embedded/process-facts.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import type { TestServer } from './postgres.ts';

/*
 * Keeps the PostgreSQL of a test run: `postgres-keeper.ts <folder> <process id of the run>`. Started by postgres.ts;
 * ends after the run, and leaves neither server nor folder nor database behind.
 */
const [folder = '', owner = ''] = process.argv.slice(2);
const run = Number(owner);
const started = processStart(run);
const given = process.env['TEST_DATABASE_URL'];

/** Nothing of a test outlives the run: it may be fast and forgetful. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  log_min_messages: 'fatal',
};

async function dropLeftovers({ admin, prefix }: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) await client.query(`drop database if exists "${name}" with (force)`);
  await client.end();
}

try {
  const embedded =
    given === undefined || given === ''
      ? await startEmbedded({ dataDir: join(folder, 'data'), outside: join(folder, 'outside'), settings })
      : null;
  const server: TestServer = {
    admin: embedded?.url ?? given ?? '',
    prefix: `gongkai_test_${run}_`,
    embedded: embedded !== null,
  };
  // Databases of an earlier run whose process had the same id and whose keeper was killed.
  await dropLeftovers(server);
  writeFileSync(join(folder, 'server.json.half'), JSON.stringify(server), { mode: 0o600 });
  renameSync(join(folder, 'server.json.half'), join(folder, 'server.json'));
  while (processState(run) === 'running' && processStart(run) === started) await sleep(300);
  if (embedded === null) await dropLeftovers(server);
  await embedded?.close();
} catch (fault) {
  writeFileSync(
    join(folder, 'fault.txt'),
    fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
  );
  while (processState(run) === 'running') await sleep(300);
}
rmSync(folder, { recursive: true, force: true });
