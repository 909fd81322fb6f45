import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { serve, type Serving } from '../../src/server/serve.ts';
import { linksOfHtml } from '../../src/site/public/export/links-of.ts';
import { lineTo, type Line } from '../support/cut-off.ts';
import { freePort } from '../support/free-port.ts';
import { countyPages } from '../support/public-county-pages.ts';
import { startPublicCounty, type ServedCounty } from '../support/public-county.ts';
import { secretMark } from '../support/public-county/names.ts';
import { rawHttp, type RawAnswer } from '../support/raw-http.ts';
import {
  besideNever,
  besideVanishing,
  neverPublic,
  plantVanishing,
  vanishing,
  vanishingNumber,
  type Vanishing,
} from '../support/vanishing.ts';

/*
 * What was taken back is gone from every address that ever said it: pages, lists, searches, facets, feeds, site maps, JSON,
 * files, copies in memory and on disk, an exported folder. Addresses are found as a crawler finds them, before and after.
 */

const publicUrl = 'https://gk.example.cn';
/** Addresses that are looked at. */
const most = 320;
// Hundreds of addresses are asked again and again: a loaded machine takes its time over them.
vi.setConfig({ testTimeout: 300_000 });

let line: Line;
let county: ServedCounty;
let planted: Vanishing;
let again: Serving | null = null;
let home: string;
/** Where the server listens; it believes to be at `publicUrl`. */
let live: string;
/** What each address answered while everything was public. */
let before: ReadonlyMap<string, RawAnswer>;

const get = (target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  rawHttp(live, target, { headers, method });

/** Words in an answer, however it is packed: in its head and its body, as they are or percent-encoded. */
function saying({ headers, body }: RawAnswer, words: readonly string[]): readonly string[] {
  const encoding = headers['content-encoding'];
  const bytes =
    encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  const text = `${Object.entries(headers).join('\n')}\n${bytes.toString('utf8')}`;
  return words.filter((word) => text.includes(word) || text.toUpperCase().includes(encodeURIComponent(word)));
}

const gone = [vanishing, besideVanishing, vanishingNumber];
const never = [secretMark, neverPublic, besideNever, 'jingban-', 'guanli'];

/** Everything that can be asked with a word. */
const searches = [vanishing, vanishingNumber, neverPublic].flatMap((word) => {
  const q = encodeURIComponent(word);
  return [
    `/ss/?q=${q}`,
    `/large/ss/?q=${q}`,
    `/yizhen/ss/?q=${q}`,
    `/ss/?q=${q}&sort=date`,
    `/ss/?q=%22${q}%22`,
    `/api/site/search?q=${q}`,
    `/api/site/search?q=${q}&body=yizhen`,
    `/api/site/items?subject=${q}%E7%B1%BB`,
    `/fdzdgknr/notice/?subject=${q}%E7%B1%BB`,
    `/zc/?subject=${q}%E7%B1%BB`,
    `/zc/?organ=${q}`,
    `/ysqgk/?q=${q}`,
  ];
});

async function seeds(): Promise<readonly string[]> {
  const rows = await county.ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['publication_id as id', 'body_id as bodyId', 'public_number as number'])
      .where('publication_id', 'in', Object.values(planted.ids))
      .execute(),
  );
  const bases: Record<string, string> = {
    [county.bodies.county]: '/',
    [county.bodies.township]: '/yizhen/',
    [county.bodies.village]: '/bingcun/',
  };
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const items = rows.flatMap(({ bodyId, number }) => {
    const at = `${bases[bodyId] ?? ''}${year}/${String(number)}`;
    return [
      `${at}.html`,
      `/large${at}.html`,
      `${at}/1.html`,
      `${at}/2.html`,
      `/large${at}/1.html`,
      `/api/site/bodies/${bodyId}/items/${String(number)}`,
    ];
  });
  const lists = Object.values(county.bodies).flatMap((id) => [
    `/api/site/bodies/${id}/changes?size=100`,
    `/api/site/items?body=${id}&size=100`,
    `/api/portal/${id}/changes`,
    `/api/portal/${id}/changes.atom`,
  ]);
  return [
    ...items,
    ...searches,
    ...lists,
    '/rss.xml',
    '/atom.xml',
    '/yizhen/rss.xml',
    '/yizhen/atom.xml',
    '/yizhen/fdzdgknr/notice/rss.xml',
    '/yizhen/fdzdgknr/interpretation/atom.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/api/site/items?size=100',
    '/api/site/columns?body=yizhen',
    ...countyPages(county).map(({ path }) => path),
    '/large/',
    '/large/yizhen/zuixin/',
    '/yizhen/zuixin/',
    '/yizhen/fdzdgknr/notice/',
    '/yizhen/zc/quanbu/',
    '/bingcun/fdzdgknr/notice/',
  ];
}

/** Every address that a crawler comes to in a few steps, with what stands there. */
async function crawl(): Promise<Map<string, RawAnswer>> {
  const found = new Map<string, RawAnswer>();
  let next: readonly string[] = [...new Set(await seeds())];
  for (let step = 0; step < 3 && next.length > 0; step += 1) {
    const links = new Set<string>();
    for (const path of next) {
      if (found.size >= most) break;
      const answer = await get(path);
      found.set(path, answer);
      const type = answer.headers['content-type'] ?? '';
      const text = answer.body.toString('utf8');
      if (type.startsWith('text/html')) {
        const { paths, queries } = linksOfHtml(text);
        // What leads to the planted items first: files, editions, neighbours, lists of their bodies.
        for (const link of [...paths, ...queries]) {
          if (step === 0 && saying(answer, gone).length === 0) continue;
          links.add(link);
        }
      }
      for (const [, address = ''] of text.matchAll(
        /<loc>([^<]+)<\/loc>|"(https:\/\/gk\.example\.cn\/[^"]+)"/gu,
      )) {
        if (address !== '') links.add(new URL(address).pathname);
      }
    }
    next = [...links].filter(
      (link) => !found.has(link) && !link.startsWith('/assets/') && !link.startsWith('/desk'),
    );
  }
  return found;
}

async function gongkaiHere(...args: string[]): Promise<number> {
  for (const [name, value] of Object.entries(county.env)) vi.stubEnv(name, value);
  const write = () => undefined;
  return run(args, { out: write, err: write, interactive: false });
}

const filesBelow = (folder: string): readonly (readonly [string, Buffer])[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file)] as const);

const filesSaying = (folder: string, words: readonly string[]): readonly string[] =>
  filesBelow(folder).flatMap(([file, bytes]) => {
    const plain = file.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : file.endsWith('.gz')
        ? gunzipSync(bytes)
        : bytes;
    return words.some((word) => plain.includes(word) || file.includes(word)) ? [file] : [];
  });

/** A page may say the word that was asked of it, not what stood beside it. */
const notAsked = (path: string, words: readonly string[]) =>
  words.filter((word) => !path.includes(encodeURIComponent(word)));

const sayingAmong = (answers: ReadonlyMap<string, RawAnswer>, words: readonly string[]) =>
  [...answers].flatMap(([path, answer]) =>
    saying(answer, notAsked(path, words)).map((word) => `${answer.status} ${path}: ${word}`),
  );

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'gongkai-stays-'));
  const port = String(await freePort());
  live = `http://127.0.0.1:${port}`;
  county = await startPublicCounty({ SITE_RATE: '0', PUBLIC_URL: publicUrl, PORT: port }, async (url) => {
    line = await lineTo(url);
    return line.url;
  });
  planted = await plantVanishing(county);
}, 240_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await again?.close();
  await county?.close();
  await line?.close();
  rmSync(home, { recursive: true, force: true });
}, 120_000);

it('was there: every kind of address said it, and none said what is not public', async () => {
  before = await crawl();
  const told = (pattern: RegExp) =>
    [...before].filter(([path, answer]) => pattern.test(path) && saying(answer, gone).length > 0).length;
  for (const kind of [
    /^\/$/u,
    /^\/large\/yizhen\/zuixin\/$/u,
    /^\/yizhen\/\d{4}\/\d+\.html$/u,
    /^\/large\/yizhen\/\d{4}\/\d+\.html$/u,
    /^\/yizhen\/\d{4}\/\d+\/[\da-f-]{36}\//u,
    /^\/yizhen\/fdzdgknr\/notice\/$/u,
    /^\/ss\/\?/u,
    /^\/rss\.xml$/u,
    /^\/yizhen\/atom\.xml$/u,
    /^\/api\/site\/items\?/u,
    /^\/api\/site\/bodies\/.+\/items\/\d+$/u,
    /^\/api\/site\/bodies\/.+\/changes/u,
    /^\/api\/site\/search\?/u,
    /^\/api\/portal\/.+\/changes/u,
    /^\/zc\//u,
    /^\/bingcun\//u,
  ]) {
    expect([kind.source, told(kind) > 0]).toEqual([kind.source, true]);
  }
  expect(sayingAmong(before, never)).toEqual([]);
  expect(await gongkaiHere('site', 'export', join(home, 'site'), '--compress')).toBe(0);
  expect(filesSaying(join(home, 'site'), gone).length).toBeGreaterThan(10);
  expect(filesSaying(join(home, 'site'), never)).toEqual([]);
});

it('does not come back where the database goes away before anybody asked again, nor after a restart without it', async () => {
  const kept = join(county.env['DATA_DIR'] ?? '', 'site');
  const begun = Date.now();
  await planted.takeBack();
  // It was taken back by another process: the server looks every two seconds, asked or not, and has it off its disk then.
  await vi.waitFor(
    () => {
      const times = filesBelow(kept).map(([file]) => statSync(file).mtimeMs);
      expect(times.map((time) => time > begun)).toEqual([true]);
      expect(filesSaying(kept, gone)).toEqual([]);
    },
    { timeout: 60_000, interval: 200 },
  );
  await line.cut();
  await sleep(2500);
  const away = new Map<string, RawAnswer>();
  for (const path of before.keys()) away.set(path, await get(path));
  expect([...away.values()].filter(({ status }) => status === 200).length).toBeGreaterThan(5);
  expect(sayingAmong(away, [...gone, ...never])).toEqual([]);
  expect(filesBelow(kept)).toHaveLength(1);
  expect(filesSaying(kept, [...gone, ...never])).toEqual([]);

  await county.stop();
  expect(filesSaying(kept, [...gone, ...never])).toEqual([]);
  again = await serve(county.env);
  const restarted = new Map<string, RawAnswer>();
  for (const path of before.keys()) restarted.set(path, await get(path));
  expect(sayingAmong(restarted, [...gone, ...never])).toEqual([]);
  await line.mend();
  await vi.waitFor(async () => expect((await get('/api/set-up')).status).toBe(200), {
    timeout: 90_000,
    interval: 200,
  });
});

it('is gone from every address, whatever is asked of it, when the database is there again', async () => {
  const after = new Map<string, RawAnswer>();
  const unchanged: string[] = [];
  for (const [path, was] of before) {
    after.set(path, await get(path));
    if (saying(was, notAsked(path, gone)).length === 0) continue;
    after.set(`br ${path}`, await get(path, { 'accept-encoding': 'br' }));
    after.set(`head ${path}`, await get(path, {}, 'HEAD'));
    after.set(`range ${path}`, await get(path, { range: 'bytes=0-99999' }));
    const tag = was.headers['etag'];
    if (tag === undefined) continue;
    for (const known of [tag, `W/${tag}`]) {
      if ((await get(path, { 'if-none-match': known })).status === 304) unchanged.push(path);
    }
  }
  expect(sayingAmong(after, [...gone, ...never])).toEqual([]);
  expect(unchanged).toEqual([]);
  const files = [...before.keys()].filter(
    (path) =>
      /\/[\da-f]{8}-[\da-f-]{27}\/[^/]+\.xlsx$/u.test(path) && path.includes(encodeURIComponent(vanishing)),
  );
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect([404, 410]).toContain(after.get(file)?.status);
  const fresh = await crawl();
  expect(sayingAmong(fresh, [...gone, ...never])).toEqual([]);
});

it('is gone from a folder that is exported again, and from what was kept of it', async () => {
  const folder = join(home, 'site');
  expect(await gongkaiHere('site', 'export', folder, '--compress')).toBe(0);
  expect(readdirSync(home)).toEqual(['site']);
  expect(filesSaying(home, [...gone, ...never])).toEqual([]);
});
