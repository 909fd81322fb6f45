import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { fileIdOf, folderStore, sha256Of } from './files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('folderStore', () => {
  it('keeps bytes once, under their hash, and gives them back', async () => {
    const store = folderStore(join(folder, '文件'));
    const bytes = Buffer.from('甲县乙镇');
    const [one, two] = await Promise.all([store.keep(bytes), store.keep(bytes)]);
    expect([one, two]).toEqual([sha256Of(bytes), sha256Of(bytes)]);
    expect(await store.read(one)).toEqual(bytes);
    expect(await store.has(one)).toBe(true);
    expect(readdirSync(join(folder, '文件', one.slice(0, 2)))).toEqual([one]);
  });

  it('gives nothing for a hash that it does not have, or that is none', async () => {
    const store = folderStore(folder);
    expect(await store.read('0'.repeat(64))).toBeNull();
    expect(await store.read('../../etc/passwd')).toBeNull();
    expect(await store.has('0'.repeat(64))).toBe(false);
    expect(await store.has('../../etc/passwd')).toBe(false);
  });

  it.each([
    [0, 3, '0123'],
    [4, 4, '4'],
    [7, 9, '789'],
  ])('streams the bytes from %i to %i', async (from, to, expected) => {
    const store = folderStore(folder);
    const opened = await store.open(await store.keep(Buffer.from('0123456789')));
    expect(opened?.size).toBe(10);
    expect(await text(opened?.stream(from, to) ?? Readable.from(['']))).toBe(expected);
  });

  it('opens nothing that is missing, named otherwise or was altered on the disk since it was read', async () => {
    const store = folderStore(folder);
    const hash = await store.keep(Buffer.from('原文'));
    await (await store.open(hash))?.close();
    expect(await store.open('0'.repeat(64))).toBeNull();
    expect(await store.open('../../etc/passwd')).toBeNull();
    writeFileSync(join(folder, hash.slice(0, 2), hash), '改了');
    expect(await store.open(hash)).toBeNull();
  });

  it('does not hand out bytes that were altered on the disk', async () => {
    const store = folderStore(folder);
    const hash = await store.keep(Buffer.from('原文'));
    writeFileSync(join(folder, hash.slice(0, 2), hash), '改了');
    expect(await store.read(hash)).toBeNull();
    // Kept again, it is whole again.
    await store.keep(Buffer.from('原文'));
    expect((await store.read(hash))?.toString()).toBe('原文');
  });

  it('takes away what nobody kept since, and nothing that was kept again', async () => {
    const store = folderStore(folder);
    const hash = await store.keep(Buffer.from('旧名单'));
    const place = join(folder, hash.slice(0, 2), hash);
    const monthAgo = new Date(Date.now() - 30 * 86_400_000);
    await store.remove(hash, monthAgo);
    expect(await store.read(hash)).not.toBeNull();
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    utimesSync(place, longAgo, longAgo);
    await store.keep(Buffer.from('旧名单'));
    await store.remove(hash, monthAgo);
    expect(await store.read(hash)).not.toBeNull();
    utimesSync(place, longAgo, longAgo);
    await store.remove(hash, monthAgo);
    expect(await store.read(hash)).toBeNull();
    await store.remove(hash, monthAgo);
    await store.remove('../x', monthAgo);
  });
});

test.each([
  ['0'.repeat(64), '00000000-0000-8000-8000-000000000000'],
  ['0123456789abcdef'.repeat(4), '01234567-89ab-8def-8123-456789abcdef'],
  [
    sha256Of(Buffer.from('甲')),
    expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u),
  ],
])('the id of %s is %s', (sha256, id) => expect(fileIdOf(sha256)).toEqual(id));
