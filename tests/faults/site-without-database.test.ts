import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serve, type Serving } from '../../src/server/serve.ts';
import { lineTo, type Line } from '../support/cut-off.ts';
import { plainEdition, published } from '../support/published.ts';
import { startPublicCounty, type ServedCounty } from '../support/public-county.ts';
import { rawHttp } from '../support/raw-http.ts';

let line: Line;
let county: ServedCounty;
let again: Serving | null;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeEach(async () => {
  unhandled.length = 0;
  again = null;
  process.on('uncaughtException', note).on('unhandledRejection', note);
  county = await startPublicCounty({ SITE_RATE: '0' }, async (url) => {
    line = await lineTo(url);
    return line.url;
  });
});
afterEach(async () => {
  await again?.close();
  await line.mend().catch(() => undefined);
  await county.close();
  await line.close();
  process.off('uncaughtException', note).off('unhandledRejection', note);
});

const get = (path: string, url = county.url) => rawHttp(url, path);

/** Pages that people read, and a file that belongs to one of them. */
async function readPages(): Promise<ReadonlyMap<string, string>> {
  const item = county.path('with-everything');
  const text = (await get(item)).body.toString();
  const file = /href="([^"]+\/[\da-f-]{36}\/[^"]+\.pdf)"/u.exec(text)?.[1] ?? '';
  const style = /href="(\/assets\/[^"]+\.css)"/u.exec(text)?.[1] ?? '';
  const paths = ['/', '/large/', '/zfxxgkzn/', '/yizhen/', '/rss.xml', item, file, style];
  const pages = new Map<string, string>();
  for (const path of paths) {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    pages.set(path, answer.body.toString('base64'));
  }
  return pages;
}

it('keeps showing what was read while the database is stopped under load, refuses the rest in a sentence, and comes back', async () => {
  const pages = await readPages();
  let stopped = false;
  const statuses = new Set<number>();
  const load = Array.from({ length: 8 }, async (_, at) => {
    const paths = [...pages.keys()];
    for (let round = 0; !stopped; round += 1) {
      statuses.add((await get(paths[(at + round) % paths.length] ?? '/')).status);
    }
  });
  await sleep(300);
  await line.cut();
  await sleep(3500);
  for (const [path, body] of pages) {
    const answer = await get(path);
    expect([answer.status, answer.body.toString('base64')], path).toEqual([200, body]);
    if (!path.startsWith('/assets/')) expect(answer.headers['warning'], path).toMatch(/^110 /u);
  }
  const unread = await get(county.path('corrected'));
  expect([unread.status, unread.headers['retry-after']]).toEqual([503, '60']);
  expect(unread.body.toString()).toContain('抱歉，页面暂时打不开');
  expect(unread.body.toString()).toContain('0000-6000001');
  // It is said at once, not after a time-out.
  const many = await Promise.all(Array.from({ length: 200 }, (_, at) => get(`/2026/${at + 100_000}.html`)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]));

  await line.mend();
  await published(
    county.ledger,
    county.bodies.county,
    county.bodies.county,
    plainEdition('数据库恢复以后的通知'),
  );
  await vi.waitFor(
    async () => expect((await get('/rss.xml')).body.toString()).toContain('数据库恢复以后的通知'),
    { timeout: 90_000, interval: 200 },
  );
  expect((await get(county.path('corrected'))).headers['warning']).toBeUndefined();
  stopped = true;
  await Promise.all(load);
  // Nobody who read what is kept was ever refused.
  expect([...statuses]).toEqual([200]);
  expect(unhandled).toEqual([]);
});

it('shows them after a restart with the database stopped, and turns into the whole server when it is back', async () => {
  const pages = await readPages();
  await county.stop();
  await line.cut();
  again = await serve(county.env);
  const { url, notes } = again;
  expect(notes.join('')).toContain('停机以前存下的网页');
  for (const [path, body] of pages) {
    const answer = await get(path, url);
    expect([answer.status, answer.body.toString('base64')], path).toEqual([200, body]);
  }
  const unread = await get(county.path('corrected'), url);
  expect(unread.status).toBe(503);
  expect((await get('/desk/', url)).status).toBe(503);
  expect((await get('/check', url)).status).toBe(200);

  await line.mend();
  await vi.waitFor(async () => expect((await get('/api/set-up', url)).status).toBe(200), {
    timeout: 90_000,
    interval: 200,
  });
  expect((await get(county.path('corrected'), url)).status).toBe(200);
  expect((await get('/', url)).headers['warning']).toBeUndefined();
  expect(unhandled).toEqual([]);
});

it('goes on when a job was under way as the database went, and does jobs again', async () => {
  await get('/');
  const lock = new pg.Client({ connectionString: county.database.url });
  await lock.connect();
  try {
    await lock.query('begin; lock table publications in access exclusive mode');
    await lock.query("select graphile_worker.add_job('publish-due', '{}')");
    await sleep(1500);
    await line.cut();
    await sleep(4000);
  } finally {
    await lock.end();
  }
  expect((await get('/')).status).toBe(200);
  expect(unhandled).toEqual([]);
  await line.mend();
  const jobs = new pg.Client({ connectionString: county.database.url });
  await jobs.connect();
  try {
    await jobs.query("select graphile_worker.add_job('clear-sessions', '{}', job_key => 'after')");
    await vi.waitFor(
      async () => {
        const { rows } = await jobs.query("select 1 from graphile_worker.jobs where key = 'after'");
        expect(rows).toEqual([]);
      },
      { timeout: 90_000, interval: 500 },
    );
  } finally {
    await jobs.end();
  }
  expect(unhandled).toEqual([]);
});

it('does not start where nothing was kept', async () => {
  await county.stop();
  await line.cut();
  await expect(serve({ ...county.env, DATA_DIR: `${county.env['DATA_DIR'] ?? ''}-other` })).rejects.toThrow(
    '那里没有数据库在运行',
  );
});
