import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore, sha256Of } from './files.ts';

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
    expect(readdirSync(join(folder, '文件', one.slice(0, 2)))).toEqual([one]);
  });

  it('gives nothing for a hash that it does not have, or that is none', async () => {
    const store = folderStore(folder);
    expect(await store.read('0'.repeat(64))).toBeNull();
    expect(await store.read('../../etc/passwd')).toBeNull();
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
});
