import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Copy } from '../../site/public/keeping/copy.ts';
import { copiesOnDisk, keepOnDisk } from './keep-on-disk.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-copies-'));
  file = join(folder, 'site', 'copies');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const settings = { PUBLIC_URL: undefined };
const log = { warn: vi.fn() };
const copy = (key: string): Copy => {
  const packed = { bytes: Buffer.from(`甲的隐私 ${key}`), etag: '"a"' };
  const page = {
    kind: 'page',
    status: 200,
    type: 'text/html',
    name: null,
    identity: packed,
    gzip: null,
    br: null,
  } as const;
  const standing = { place: 'item', bodyId: 'b', number: 5, fresh: 'body', revision: '1', day: 1 } as const;
  return { ...page, ...standing, key, madeAt: new Date(0) };
};

it('takes what was withdrawn off the disk within seconds, even where nothing is left to keep', async () => {
  let copies = [copy('/2026/5.html')];
  let [changes, takings, looks] = [1, 0, 0];
  const kept = {
    toKeep: () => copies,
    changes: () => changes,
    takings: () => takings,
    look: () => {
      looks += 1;
      return Promise.resolve();
    },
  };
  const keeping = keepOnDisk(kept, file, settings, log);
  vi.advanceTimersByTime(60_000);
  await expect.poll(() => readFileSync(file).includes('甲的隐私')).toBe(true);
  expect((await copiesOnDisk(file, settings)).map(({ key }) => key)).toEqual(['/2026/5.html']);

  [copies, changes, takings] = [[], 2, 1];
  const before = looks;
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => readFileSync(file).includes('甲的隐私')).toBe(false);
  expect(looks).toBe(before + 1);
  expect(await copiesOnDisk(file, settings)).toEqual([]);
  await keeping.close();
  expect(log.warn).not.toHaveBeenCalled();
});

it('leaves what was kept before a start until something was made or let go', async () => {
  const kept = { toKeep: () => [], changes: () => 0, takings: () => 0, look: () => Promise.resolve() };
  const first = keepOnDisk({ ...kept, toKeep: () => [copy('/')], changes: () => 1 }, file, settings, log);
  await first.close();
  const second = keepOnDisk(kept, file, settings, log);
  vi.advanceTimersByTime(120_000);
  await second.close();
  expect((await copiesOnDisk(file, settings)).map(({ key }) => key)).toEqual(['/']);
});
