import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf } from '../../src/ledger/embedded/database-start-error.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { House, query } from './embedded-house.ts';
import { expectWhole, openAt } from './load-of-acts.ts';

let house: House;
beforeEach(() => void (house = new House()));
afterEach(() => house.clear());

// Only root can mount a small disk; elsewhere the run says that this was not tried.
const mounts =
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs none $d && umount $d; rmdir $d']).status === 0;
if (!mounts) console.warn('这台机器不能挂载小磁盘：运行中磁盘写满的测试跳过了。');

/** Goes on to a new file of the write-ahead log, as after much writing. */
const switchLog = "select pg_logical_emit_message(true, '', ''), pg_switch_wal()";

/** Writes a file until nothing more goes onto its disk. */
function fill(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (const size of [1_048_576, 4096]) {
      for (;;) writeSync(handle, Buffer.alloc(size));
    }
  } catch (fault) {
    if (codeOf(fault) !== 'ENOSPC') throw fault;
  } finally {
    closeSync(handle);
  }
}

it.skipIf(!mounts)(
  'refuses acts on a full disk, loses none, and works on when there is space again',
  async () => {
    mkdirSync(house.dataDir);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'none', house.dataDir]);
    expect(mounted.status).toBe(0);
    const filler = join(house.dataDir, '别的文件');
    const said: string[] = [];
    try {
      await house.furnish();
      const server = await startEmbedded({ dataDir: house.dataDir, report: (line) => said.push(line) });
      const { ledger, load } = await openAt(server.url);
      try {
        await load.acknowledge(20);
        fill(filler);
        await load.refuse(12);
        // At last no new file of the write-ahead log fits either: PostgreSQL breaks off, and cannot come back.
        while (!said.some((sentence) => /磁盘已满.*请腾出空间后再启动/u.test(sentence))) {
          await query(server.url, switchLog).catch(() => undefined);
          fill(filler);
          await sleep(20);
        }
        await load.refuse(12);
        rmSync(filler);
        await load.acknowledge(20);
        await load.end();
        await expectWhole(ledger, load);
      } finally {
        rmSync(filler, { force: true });
        await load.end();
        await ledger.close();
        await server.close();
      }
    } finally {
      spawnSync('umount', ['-l', house.dataDir]);
    }
  },
);
