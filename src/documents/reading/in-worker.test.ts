import { afterAll, expect, it } from 'vitest';
import { docxOf, wordParagraph } from '../../../tests/support/office-files.ts';
import { createReadingPool, type ReadingPool } from './in-worker.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pools: ReadingPool[] = [];

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

function poolOf(options: Parameters<typeof createReadingPool>[0]): ReadingPool {
  const pool = createReadingPool(options);
  pools.push(pool);
  return pool;
}

it('reads in a thread what readDocument reads', async () => {
  const pool = poolOf({ size: 2 });
  const results = await Promise.all([
    pool.read(bytesOf('规章\t0'), 'a.txt'),
    pool.read(bytesOf('{"year":2025}'), 'a.json'),
    pool.read(new Uint8Array(), 'a.docx'),
  ]);
  expect(results).toMatchObject([
    { ok: true, source: { blocks: [{ kind: 'table' }] } },
    { ok: true, data: { year: 2025 } },
    { ok: false },
  ]);
});

it('gives up a file that takes too long, and reads the next one', async () => {
  const pool = poolOf({ size: 1, timeLimitMs: 1_000 });
  // Formatting elements that are never closed make the parser work ever harder.
  const endless = pool.read(bytesOf('<p><b><i>'.repeat(200_000)), 'a.html');
  const next = pool.read(bytesOf('甲'), 'b.txt');
  expect(await endless).toMatchObject({ ok: false, reason: expect.stringContaining('已停下') });
  expect(await next).toMatchObject({ ok: true });
});

it('gives up a file that takes too much memory, and reads the next one', async () => {
  const pool = poolOf({ size: 1, timeLimitMs: 25_000 });
  const vast = pool.read(docxOf(wordParagraph('甲').repeat(400_000)), 'a.docx');
  const next = pool.read(bytesOf('甲'), 'b.txt');
  expect(await vast).toMatchObject({ ok: false, reason: expect.stringContaining('太大') });
  expect(await next).toMatchObject({ ok: true });
});
