import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processState } from '../../src/ledger/embedded/process-facts.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { ended, House, memory, postmasterOf, query } from './embedded-house.ts';

let house: House;
beforeEach(async () => {
  house = new House(memory());
  await house.furnish();
});
afterEach(() => house.clear());

const start = async () => house.keep(await startEmbedded({ dataDir: house.dataDir }));

/** A server whose Node was killed, with a table `kept` in it. */
async function leaveOrphan(): Promise<{ pid: number; cluster: string; url: string }> {
  const child = house.child('hold');
  const { url, dataFolder } = await child.line(0);
  await query(String(url), 'create table kept as select 1 as one');
  const cluster = String(dataFolder);
  const pid = postmasterOf(cluster);
  house.pids.push(pid);
  await child.kill();
  return { pid, cluster, url: String(url) };
}

/** A living process of the server's user, and one that has ended and stays a zombie as long as that lives. */
async function otherProcesses(): Promise<{ other: number; zombie: number }> {
  // It ends when the shell has become the other program: the shell itself would have asked how it ended.
  const shell = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 100'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  house.children.push(shell);
  const zombie = Number(await new Promise((resolve) => shell.stdout.once('data', resolve)));
  await ended(zombie);
  if (shell.pid === undefined) throw new Error('The shell did not start.');
  return { other: shell.pid, zombie };
}

describe('Node was killed', () => {
  it('takes over the server that was left, and stops it in the end', async () => {
    const orphan = await leaveOrphan();
    expect(await query(orphan.url, 'select one from kept')).toEqual([{ one: 1 }]);
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(server.url).toBe(orphan.url);
    expect(server.description).toContain('接着使用上次意外中断后仍在运行的数据库');
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await server.close();
    await ended(orphan.pid);
    expect(existsSync(join(orphan.cluster, 'postmaster.pid'))).toBe(false);
  });

  it('starts on the data where its server was killed as well', async () => {
    const orphan = await leaveOrphan();
    process.kill(orphan.pid, 'SIGKILL');
    await ended(orphan.pid);
    expect(existsSync(join(orphan.cluster, 'postmaster.pid'))).toBe(true);
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('stops the server that was left, and starts anew, where their passwords differ', async () => {
    const orphan = await leaveOrphan();
    rmSync(join(house.dataDir, 'keys'), { recursive: true });
    const server = await start();
    expect(server.adopted).toBe(false);
    await ended(orphan.pid);
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('ends the server with Node, where Node ends by itself without closing', async () => {
    const child = house.child('leave');
    const { dataFolder } = await child.line(0);
    await child.closed;
    while (existsSync(join(String(dataFolder), 'postmaster.pid'))) await sleep(20);
    const server = await start();
    expect(server.adopted).toBe(false);
  });
});

describe('the server was killed', () => {
  it('starts it again on its port and says so', async () => {
    const said: string[] = [];
    const server = house.keep(
      await startEmbedded({ dataDir: house.dataDir, report: (sentence) => said.push(sentence) }),
    );
    await query(server.url, 'create table kept as select 1 as one');
    const killed = postmasterOf(server.dataFolder);
    process.kill(killed, 'SIGKILL');
    while (!said.some((sentence) => sentence.includes('已经重新启动'))) await sleep(20);
    expect(said).toEqual(['数据库意外停止，正在重新启动。', '数据库已经重新启动，已确认的操作都在。']);
    expect(postmasterOf(server.dataFolder)).not.toBe(killed);
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await server.close();
    expect(existsSync(join(server.dataFolder, 'postmaster.pid'))).toBe(false);
  });

  it('starts over a postmaster.pid that leads nowhere', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();
    const file = join(first.dataFolder, 'postmaster.pid');
    const lines = (pid: number) => `${pid}\n${first.dataFolder}\n1760000000\n1\n\n127.0.0.1\n\nready\n`;
    const { other, zombie } = await otherProcesses();
    expect(processState(zombie)).toBe('zombie');
    // Of another program, of one that has ended and was not asked how, of none, cut off by a full disk.
    for (const text of [lines(other), lines(zombie), lines(2_147_483_646), '']) {
      writeFileSync(file, text);
      const server = await start();
      expect(server.adopted).toBe(false);
      expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
      await server.close();
    }
  });
});

describe('logs', () => {
  it('goes on with the log after a crash and keeps none for longer than a week', async () => {
    const first = await start();
    await first.close();
    const logs = join(first.dataFolder, '../postgres-log');
    const old = join(logs, 'postgres-old.log');
    writeFileSync(old, 'long ago');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    await start();
    expect(existsSync(old)).toBe(false);
    expect(readdirSync(logs).filter((name) => readFileSync(join(logs, name), 'utf8') !== '')).not.toEqual([]);
  });
});
