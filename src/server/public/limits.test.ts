import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicCounty, type PublicCounty } from '../../../tests/support/public-county.ts';
import { serveFace, type ServedFace } from '../../../tests/support/public-face.ts';
import { rawHttp } from '../../../tests/support/raw-http.ts';
import { costs } from './front.ts';

let county: PublicCounty;
let face: ServedFace;
const rate = 200;
/** No time goes by: on a slow machine points would fill up again between two questions. */
const now = () => 0;

beforeEach(async () => {
  county = await publicCounty();
  face = await serveFace(county.ledger, {
    files: county.files,
    settings: { TRUST_PROXY: 'loopback', SITE_RATE: String(rate) },
    now,
  });
});
afterEach(async () => {
  await face.stop();
  await county.close();
});

const ask = (path: string, from: string, more: Readonly<Record<string, string>> = {}) =>
  rawHttp(face.url, path, { headers: { 'x-forwarded-for': from, ...more } });

/** Asks until it is told to wait. @returns how often it was answered */
async function exhaust(paths: (at: number) => string, from: string): Promise<number> {
  for (let at = 0; at < rate + 10; at += 1) {
    if ((await ask(paths(at), from)).status === 429) return at;
  }
  throw new Error('there is no limit');
}

it('holds an address to its points, says in a sentence when to come again, and lets others through', async () => {
  expect(await exhaust(() => '/', '198.51.100.1')).toBeGreaterThan(rate - costs.made);
  const held = await ask('/', '198.51.100.1');
  expect(held.status).toBe(429);
  expect(Number(held.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(held.headers['cache-control']).toBe('no-store');
  expect(held.headers['content-security-policy']).toContain("default-src 'none'");
  expect(held.body.toString()).toMatch(/<h1>请稍后再试<\/h1>.*请过\d+秒再试/u);
  expect((await ask('/', '203.0.113.1')).status).toBe(200);
  const program = await ask('/api/site/', '198.51.100.1');
  expect(JSON.parse(program.body.toString())).toMatchObject({ title: '请稍后再试' });
});

it('counts making a page more than sending it, and looking for nothing too', async () => {
  expect(await exhaust((at) => `/nichts/${at}`, '198.51.100.1')).toBeLessThanOrEqual(rate / costs.made + 2);
  expect(await exhaust((at) => `/ss/?q=${at}`, '198.51.100.2')).toBeLessThanOrEqual(rate / costs.search + 2);
});

it('never holds back what tells programs how to behave, nor feeds that are at hand', async () => {
  for (const path of ['/robots.txt', '/rss.xml']) await ask(path, '203.0.113.1');
  await exhaust(() => '/', '198.51.100.1');
  for (const path of ['/robots.txt', '/rss.xml']) {
    expect((await ask(path, '198.51.100.1')).status, path).toBe(200);
  }
});

it('believes no forwarded address of whom it does not trust', async () => {
  await face.stop();
  face = await serveFace(county.ledger, { settings: { SITE_RATE: String(rate) }, now });
  const statuses = [];
  for (let at = 0; at < rate + 5; at += 1) statuses.push((await ask('/', `198.51.${at % 250}.1`)).status);
  expect(statuses).toContain(429);
});
