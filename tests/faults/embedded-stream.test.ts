import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { House, postmasterOf, query } from './embedded-house.ts';

describe('killed again and again while rows are committed', () => {
  let house: House;
  beforeEach(() => void (house = new House()));
  afterEach(() => house.clear());

  it('has every row that was acknowledged', async () => {
    await house.furnish();
    const cluster = join(house.dataDir, 'postgres');
    let acknowledged = 0;
    for (let round = 0; round < 5; round += 1) {
      const child = house.child('stream');
      await child.line(2);
      await sleep(Math.random() * 400);
      const pid = postmasterOf(cluster);
      house.pids.push(pid);
      // By turns: Node alone, both with Node first, both with the server first.
      if (round % 3 === 2) process.kill(pid, 'SIGKILL');
      await child.kill();
      if (round % 3 === 1) process.kill(pid, 'SIGKILL');
      expect(child.lines[0]).toMatchObject({ adopted: round % 3 === 1 });
      for (const { committed } of child.lines) if (typeof committed === 'number') acknowledged = committed;
    }
    const server = house.keep(await startEmbedded({ dataDir: house.dataDir }));
    const [found] = await query<{ count: number; last: number }>(
      server.url,
      'select count(*)::int as count, max(number) as last from numbers',
    );
    // One more may be there: committed, but killed before it was acknowledged.
    expect(found?.count).toBe(found?.last);
    expect([acknowledged, acknowledged + 1]).toContain(found?.last);
    expect(acknowledged).toBeGreaterThan(20);
  });
});
