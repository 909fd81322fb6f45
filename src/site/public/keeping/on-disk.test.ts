import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import type { Copy } from './copy.ts';
import { readCopies, writeCopies } from './on-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-copies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'site', 'copies');
const copy = (key: string, bytes = 100): Copy => ({
  kind: 'page',
  key,
  place: 'home',
  bodyId: 'b',
  number: null,
  fresh: 'body',
  revision: '1',
  day: 1,
  madeAt: new Date(0),
  status: 200,
  type: 'text/html',
  name: null,
  identity: { bytes: Buffer.alloc(bytes, 7), etag: '"a"' },
  gzip: null,
  br: { bytes: Buffer.from('br'), etag: '"a-br"' },
});

it('gives back what was written, byte for byte', async () => {
  const copies = [copy('/'), copy('/yizhen/')];
  await writeCopies(file(), 'p1', copies);
  expect(await readCopies(file(), 'p1')).toEqual(copies);
  expect(readdirSync(join(folder, 'site'))).toEqual(['copies']);
});

it('writes the first of them down while there is room', async () => {
  const copies = Array.from({ length: 50 }, (_, at) => copy(`/${at}`, 1024 * 1024));
  await writeCopies(file(), 'p1', copies);
  expect((await readCopies(file(), 'p1')).map(({ key }) => key)).toEqual(
    copies.slice(0, 31).map(({ key }) => key),
  );
});

it('is none where nothing was written, or by another program', async () => {
  expect(await readCopies(file(), 'p1')).toEqual([]);
  await writeCopies(file(), 'p1', [copy('/')]);
  expect(await readCopies(file(), 'p2')).toEqual([]);
});

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['of something else', () => Buffer.from('{"format":"gongkai-site-copies/1"}')],
])('is none where the file is %s', async (_, damage) => {
  await writeCopies(file(), 'p1', [copy('/')]);
  writeFileSync(file(), damage(readFileSync(file())));
  expect(await readCopies(file(), 'p1')).toEqual([]);
});
