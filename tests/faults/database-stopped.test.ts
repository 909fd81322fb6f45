import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPackage, prepareBinaries } from '../../src/ledger/embedded/binaries.ts';
import { ensureDatabase } from '../../src/ledger/embedded/connection.ts';
import { ensureCluster } from '../../src/ledger/embedded/make-cluster.ts';
import { keepPassword } from '../../src/ledger/embedded/password.ts';
import { findPlaces, openDataDir } from '../../src/ledger/embedded/places.ts';
import { clearDeadPostmaster } from '../../src/ledger/embedded/postmaster-file.ts';
import { launchServer, stopServer, type Launch } from '../../src/ledger/embedded/server-process.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { act, body } from '../support/ledger.ts';
import { ended, House, postmasterOf, query } from './embedded-house.ts';
import { expectWhole, openAt } from './load-of-acts.ts';

let house: House;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeEach(async () => {
  house = new House();
  await house.furnish();
  unhandled.length = 0;
  process.on('uncaughtException', note).on('unhandledRejection', note);
});
afterEach(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
  await house.clear();
});

it('refuses while the database is stopped and works on when it is back, with the same ledger', async () => {
  const places = findPlaces(openDataDir(house.dataDir), join(house.folder, 'outside'));
  const binaries = prepareBinaries(findPackage(), places.account, places.copies);
  const launch: Launch = { places, binaries, password: keepPassword(places), settings: {} };
  await ensureCluster(places, binaries, launch.password);
  let server = await launchServer(launch);
  house.pids.push(server.pid);
  await ensureDatabase(server.connection);
  const { password, user, port, database } = server.connection;
  const { ledger, load } = await openAt(`postgres://${user}:${password}@127.0.0.1:${port}/${database}`);
  try {
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      await load.acknowledge(20);
      if (signal === 'SIGINT') await stopServer(server, places, binaries);
      else process.kill(server.pid, signal);
      await ended(server.pid);
      // Every one of the six writers is told so, twice.
      await load.refuse(12);
      const stopped = load.acknowledged.length;
      await load.refuse(12);
      expect(load.acknowledged.length, 'nothing is acknowledged without a database').toBe(stopped);

      clearDeadPostmaster(places.cluster);
      server = await launchServer(launch, port);
      house.pids.push(server.pid);
    }
    await load.acknowledge(20);
    await load.end();
    await expectWhole(ledger, load);
    expect(unhandled).toEqual([]);
  } finally {
    await load.end();
    await ledger.close();
    await stopServer(server, places, binaries);
  }
});

it('works on with the same ledger after the embedded server was killed under it', async () => {
  const server = house.keep(await startEmbedded({ dataDir: house.dataDir }));
  const { ledger, load } = await openAt(server.url);
  try {
    for (let round = 0; round < 2; round += 1) {
      await load.acknowledge(20);
      process.kill(postmasterOf(server.dataFolder), 'SIGKILL');
      await load.refuse(6);
      await load.acknowledge(20);
    }
    await load.end();
    await expectWhole(ledger, load);
    expect(unhandled).toEqual([]);
  } finally {
    await load.end();
    await ledger.close();
  }
});

it('refuses an act whose connection is cut in the middle, and keeps nothing of it', async () => {
  const server = house.keep(await startEmbedded({ dataDir: house.dataDir }));
  const { ledger, load } = await openAt(server.url);
  try {
    await load.acknowledge(5);
    await load.end();
    const bodyId = await body(ledger, '丙镇');
    const staffId = uuidv7();
    const cut = ledger.write('everything', async (tx) => {
      await tx
        .insertInto('chain_heads')
        .values({ body_id: staffId, seq: 0, hash: Buffer.alloc(32), at: new Date(0) })
        .execute();
      await query(
        server.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and application_name = 'gongkai'",
      );
      await sleep(200);
    });
    await expect(cut).rejects.toBeInstanceOf(Error);
    const heads = await ledger.read('everything', (tx) =>
      tx.selectFrom('chain_heads').select('body_id').where('body_id', '=', staffId).execute(),
    );
    expect(heads).toEqual([]);
    await act(ledger, bodyId, 'body.changed', bodyId, { name: '丁镇', siteCode: null, reason: '更名' });
    await expectWhole(ledger, load);
    expect(unhandled).toEqual([]);
  } finally {
    await ledger.close();
  }
});
