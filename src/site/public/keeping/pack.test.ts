import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { pack } from './pack.ts';

const html = 'text/html; charset=utf-8';
const page = Buffer.from(`<p>${'甲县人民政府关于'.repeat(200)}</p>`);

it('packs a text for each encoding, with a tag of its own', async () => {
  const { identity, gzip, br } = await pack(page, html);
  expect(identity.bytes).toEqual(page);
  expect(gunzipSync(gzip?.bytes ?? Buffer.alloc(0))).toEqual(page);
  expect(brotliDecompressSync(br?.bytes ?? Buffer.alloc(0))).toEqual(page);
  expect(new Set([identity.etag, gzip?.etag, br?.etag]).size).toBe(3);
  for (const each of [identity, gzip, br]) expect(each?.etag).toMatch(/^"[\w-]{22}(?:-gz|-br)?"$/u);
});

it('gives the same bytes the same tag, and others another', async () => {
  const tag = async (text: string, type = html) => (await pack(Buffer.from(text), type)).identity.etag;
  expect(await tag('a')).toBe(await tag('a'));
  expect(await tag('a')).not.toBe(await tag('b'));
  expect(await tag('a')).not.toBe(await tag('a', 'text/plain'));
});

test.each([
  ['image/png', page],
  ['application/pdf', page],
  [html, Buffer.from('短')],
])('does not pack %s where that gains nothing', async (type, bytes) => {
  expect(await pack(bytes, type)).toMatchObject({ gzip: null, br: null });
});

test.each([
  'application/json; charset=utf-8',
  'application/rss+xml; charset=utf-8',
  'image/svg+xml',
  'text/plain',
])('packs %s', async (type) => {
  expect((await pack(page, type)).br).not.toBeNull();
});
