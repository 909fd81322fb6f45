import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import { createTestDatabase, testTemplate } from '../support/postgres.ts';
import { House, postmasterOf, query, type Child } from './embedded-house.ts';

let house: House;
beforeEach(() => void (house = new House()));
afterEach(() => house.clear());

/** Waits until the child has appended some acts, and then for a moment of chance. */
async function appending(child: Child): Promise<void> {
  await child.line(12);
  await sleep(Math.random() * 300);
}

const acknowledgedBy = (child: Child): string[] =>
  child.lines.flatMap(({ act }) => (typeof act === 'string' ? [act] : []));

/** Every acknowledged act stands in the ledger, and its chains and projections agree. */
async function expectWhole(url: string, acknowledged: readonly string[]): Promise<void> {
  expect(acknowledged.length).toBeGreaterThan(30);
  const lost = await query(
    url,
    'select id from unnest($1::uuid[]) as id where not exists (select from acts where act_id = id)',
    [acknowledged],
  );
  expect(lost).toEqual([]);
  const ledger = openLedger({ url, keys: keysFrom(randomBytes(32)) });
  try {
    const { sound, faults, acts } = await verifyLedger(ledger);
    expect(faults).toEqual([]);
    expect(sound).toBe(true);
    expect(acts).toBeGreaterThanOrEqual(acknowledged.length);
  } finally {
    await ledger.close();
  }
}

it('loses no acknowledged act of the embedded server, whichever of Node and server is killed', async () => {
  await house.furnish();
  const acknowledged: string[] = [];
  for (const first of ['node', 'server', 'node alone', 'server'] as const) {
    const child = house.child('embedded', [house.dataDir], { program: 'append-child.ts' });
    await appending(child);
    const pid = postmasterOf(join(house.dataDir, 'postgres'));
    house.pids.push(pid);
    if (first === 'server') process.kill(pid, 'SIGKILL');
    await child.kill();
    if (first === 'node') process.kill(pid, 'SIGKILL');
    acknowledged.push(...acknowledgedBy(child));
  }
  const { url } = house.keep(await startEmbedded({ dataDir: house.dataDir }));
  await expectWhole(url, acknowledged);
});

// TEST_DATABASE_URL names a server of its own; without it this is the run's embedded one.
it('loses no acknowledged act on a server of its own, where Node is killed', async () => {
  const database = await createTestDatabase({
    template: await testTemplate('migrated', async (url) => void (await migrate(url))),
  });
  try {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const child = house.child('server', [database.url], { program: 'append-child.ts' });
      await appending(child);
      await child.kill();
      acknowledged.push(...acknowledgedBy(child));
    }
    await expectWhole(database.url, acknowledged);
  } finally {
    await database.drop();
  }
});
