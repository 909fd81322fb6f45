import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseStartError } from './database-start-error.ts';
import { lockFolder } from './folder-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-lock-'));
  file = join(folder, 'postgres.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = () => lockFolder(file, folder, { beat: 50, watch: 600 });

/** The file as this process writes it, with some of it otherwise. */
async function heldBy(otherwise: object): Promise<void> {
  const { release } = await lock();
  const text = readFileSync(file, 'utf8');
  release();
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(text) as object), ...otherwise }));
}

describe('a folder that is held', () => {
  it('goes to one of many at once, and to another after that', async () => {
    for (let round = 0; round < 3; round += 1) {
      const all = await Promise.allSettled(Array.from({ length: 20 }, lock));
      const held = all.filter((each) => each.status === 'fulfilled');
      expect(held).toHaveLength(1);
      for (const each of all)
        if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(DatabaseStartError);
      held[0]?.value.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('goes to one of many at once where the holder has ended', async () => {
    await heldBy({ pid: 2_147_483_646 });
    const all = await Promise.allSettled(Array.from({ length: 20 }, lock));
    const held = all.filter((each) => each.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]?.value.release();
  });

  it('names the holder and when it began, in China’s time', async () => {
    await heldBy({ at: '2026-11-19T18:05:00.000Z' });
    await expect(lock()).rejects.toThrow(
      `数据文件夹“${folder}”正由另一个gongkai进程使用（进程号${process.pid}，2026年11月20日02:05启动），` +
        '这一次没有启动，数据没有改动。请使用已经在运行的那一个，或者先停止它再启动。',
    );
  });
});

describe('a lock whose holder is no more', () => {
  it.each([
    ['of a process that has ended', { pid: 2_147_483_646 }],
    ['of a process whose id another one has now', { started: 'some other moment' }],
    ['of a machine or container that no longer touches it', { where: 'elsewhere' }],
  ])('is taken: %s', async (_, otherwise) => {
    await heldBy(otherwise);
    const { release } = await lock();
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '{"pid":1'])('is taken: cut off by a full disk as %j', async (text) => {
    writeFileSync(file, text);
    const { release } = await lock();
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is kept for a machine or container that touches it', async () => {
    await heldBy({ where: 'elsewhere', pid: 2_147_483_646 });
    let moment = Date.now();
    const beat = setInterval(() => utimesSync(file, new Date(), new Date((moment += 1000))), 50);
    try {
      await expect(lock()).rejects.toThrow('在另一台机器或另一个容器里，进程号2147483646');
    } finally {
      clearInterval(beat);
    }
  });

  it('is not removed by who held it once and lost it', async () => {
    const first = await lock();
    const text = readFileSync(file, 'utf8').replace('"pid":', '"pid":1');
    writeFileSync(file, text);
    first.release();
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
