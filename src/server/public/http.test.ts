import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startPublicCounty, type ServedCounty } from '../../../tests/support/public-county.ts';
import { fileOf } from '../../../tests/support/public-county/files.ts';
import { rawHttp, type RawAnswer } from '../../../tests/support/raw-http.ts';

let county: ServedCounty;
beforeAll(async () => {
  county = await startPublicCounty({ TRUST_PROXY: 'loopback', SITE_RATE: '0' });
}, 300_000);
afterAll(async () => county.close());

const get = (target: string, headers: Readonly<Record<string, string>> = {}) =>
  rawHttp(county.url, target, { headers });
const head = (target: string, headers: Readonly<Record<string, string>> = {}) =>
  rawHttp(county.url, target, { method: 'HEAD', headers });

const item = () => county.path('with-everything');
const without = (answer: RawAnswer, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !['date', ...names].includes(name)));

describe('a page', () => {
  it('says the same when it is made and when it is at hand', async () => {
    const target = `/large${item()}`;
    const [made, kept] = [await get(target), await get(target)];
    expect(made.status).toBe(200);
    expect(kept.body).toEqual(made.body);
    expect(without(kept)).toEqual(without(made));
  });

  it('comes in the best encoding that is taken, each with a tag of its own', async () => {
    const plain = await get(item());
    const [br, gzip] = [
      await get(item(), { 'accept-encoding': 'gzip, deflate, br' }),
      await get(item(), { 'accept-encoding': 'gzip' }),
    ];
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(new Set([plain, gzip, br].map(({ headers }) => headers['etag'])).size).toBe(3);
    for (const each of [plain, gzip, br]) {
      expect(each.headers['vary']).toBe('accept-encoding');
      expect(each.headers['content-length']).toBe(String(each.body.length));
    }
  });

  it.each(['identity', 'gzip', 'br'])('is not sent again (%s) to who has it', async (encoding) => {
    const first = await get(item(), { 'accept-encoding': encoding });
    const tag = first.headers['etag'] ?? '';
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await get(item(), { 'accept-encoding': encoding, 'if-none-match': known });
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, tag]);
      expect(again.headers['cache-control']).toBe('no-cache');
    }
    const other = await get(item(), { 'accept-encoding': encoding, 'if-none-match': '"x"' });
    expect(other.status).toBe(200);
  });

  it('answers HEAD as GET without the body', async () => {
    const [asked, told] = [await get(item()), await head(item())];
    expect(told.body).toHaveLength(0);
    expect(without(told)).toEqual(without(asked));
  });

  it('says in what language it is, and is not taken for anything else', async () => {
    const { headers } = await get(item());
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'zh-CN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
});

describe('a policy that runs nothing stands on every reply', () => {
  test.each([
    ['a page', () => item(), 200],
    ['a page in large type', () => `/large${item()}`, 200],
    ['what was withdrawn', () => county.path('withdrawn'), 410],
    ['what is not there', () => '/nichts/', 404],
    ['a feed', () => '/rss.xml', 200],
    ['robots', () => '/robots.txt', 200],
    ['the checker', () => '/check', 200],
    ['the sign of life', () => '/healthz', 200],
    ['the desk', () => '/api/set-up', 200],
    ['a door that is not there', () => '/api/nichts', 404],
    ['a former address', () => item().replace(/\.html$/u, '/'), 404],
    ['a slash that is missing', () => '/zfxxgkzn', 301],
  ])('%s', async (_, target, status) => {
    for (const round of ['made', 'at hand']) {
      const answer = await get(target());
      expect(answer.status, round).toBe(status);
      expect(answer.headers['content-security-policy'], round).toContain("default-src 'none'");
      expect(answer.headers['content-security-policy'], round).toContain("frame-ancestors 'none'");
      expect(answer.headers['x-content-type-options'], round).toBe('nosniff');
      expect(answer.headers['set-cookie'], round).toBeUndefined();
    }
  });
});

describe('a file', () => {
  /** Address of the first file that a page leads to and that has this ending. */
  const fileAt = async (ending: string) => {
    const page = (await get(item())).body.toString();
    const found = [...page.matchAll(/(?:href|src)="([^"]+)"/gu)]
      .map(([, address = '']) => address)
      .find((address) => /\/[\da-f-]{36}\//u.test(address) && address.endsWith(ending));
    if (found === undefined) throw new Error(`no ${ending} on the page`);
    return found;
  };

  it('is sent whole and in parts, to be saved, and runs nothing', async () => {
    const target = await fileAt('.pdf');
    const whole = await get(target);
    expect(whole.status).toBe(200);
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'application/pdf' });
    expect(whole.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''/u);
    expect(whole.headers['content-security-policy']).toContain('sandbox');
    const size = whole.body.length;
    expect(whole.headers['content-length']).toBe(String(size));
    const middle = await get(target, { range: 'bytes=10-19' });
    expect([middle.status, middle.headers['content-range']]).toEqual([206, `bytes 10-19/${size}`]);
    expect(middle.body).toEqual(whole.body.subarray(10, 20));
    const end = await get(target, { range: 'bytes=-5' });
    expect(end.body).toEqual(whole.body.subarray(size - 5));
    const beyond = await get(target, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    const several = await get(target, { range: 'bytes=0-1,4-5' });
    expect([several.status, several.body.length]).toEqual([200, size]);
  });

  it('is sent in parts only while it is the same, and not again to who has it', async () => {
    const target = await fileAt('.pdf');
    const whole = await get(target);
    const tag = whole.headers['etag'] ?? '';
    expect((await get(target, { range: 'bytes=0-0', 'if-range': tag })).status).toBe(206);
    expect((await get(target, { range: 'bytes=0-0', 'if-range': '"x"' })).status).toBe(200);
    expect((await get(target, { 'if-none-match': tag })).status).toBe(304);
    const told = await head(target);
    expect([told.status, told.body.length]).toEqual([200, 0]);
    expect(without(told)).toEqual(without(whole));
  });

  it('that is a picture is shown in its page', async () => {
    const picture = await get(await fileAt('.png'));
    expect(picture.headers['content-disposition']).toMatch(/^inline/u);
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.body.length).toBe(fileOf('picture').bytes);
  });
});

describe('a hostile request', () => {
  const targets = [
    '//',
    '//evil.example/',
    '//evil.example/zfxxgkzn',
    '/\\evil.example/zfxxgkzn',
    '/%5Cevil.example/',
    '/%00',
    '/%00.html',
    '/../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%zz',
    '/%',
    '/%E4%B8',
    '/%ff%fe',
    '/yizhen/%0d%0aset-cookie:%20a=b',
    '/zfxxgkzn?%0d%0aset-cookie:%20a=b',
    '/?%zz=%',
    '/ss/?q=%00%01%02',
    `/${'a'.repeat(8000)}`,
    `/?q=${'a'.repeat(8000)}`,
    `/ss/?${'q=a&'.repeat(2000)}`,
    `/${'a/'.repeat(4000)}`,
    '/2026/99999999999999999999.html',
    '/2026/-1.html',
    '/2026/1.html/',
    '/__proto__/',
    '/constructor/',
    '/large/large/',
    '/large//',
    '/api/site/../../desk/',
    '/huibiao/../../../etc/passwd',
    '/.git/config',
    '/wp-login.php',
  ];

  test.each(targets)('%s', async (target) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await rawHttp(county.url, target, { method });
      expect([200, 301, 400, 404, 414]).toContain(answer.status);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['location'] ?? '/').toMatch(/^\/(?![/\\])[\u0021-\u007e]*$/u);
      expect(answer.body.toString()).not.toMatch(/root:|at .*\.ts:\d+/u);
    }
    expect((await get(item())).status).toBe(200);
  });

  it('of an old address that is not UTF-8 is looked up as it is', async () => {
    await county.ledger.write('everything', (tx) =>
      tx
        .insertInto('old_addresses')
        .values({
          body_id: county.bodies.county,
          address_id: '0190a1b2-0000-7000-8000-000000000001',
          path: '/zwgk/%D5%FE%B2%DF.asp',
          publication_id: null,
          target: '/zfxxgkzn/',
          entered_at: new Date(),
        })
        .execute(),
    );
    const answer = await get('/zwgk/%D5%FE%B2%DF.asp');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/zfxxgkzn/']);
  });

  it('of a whole address is one of its path', async () => {
    expect((await get(`http://elsewhere.example${item()}`)).status).toBe(200);
    expect((await get('https://elsewhere.example')).status).toBe(200);
    expect((await get(`http://elsewhere.example:99999999999999${item()}`)).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    'that would change something (%s) is none',
    async (method) => {
      const answer = await rawHttp(county.url, item(), { method });
      expect([400, 404, 405]).toContain(answer.status);
      expect(answer.body.toString()).not.toContain('set-cookie');
    },
  );

  it('with odd headers gets a page', async () => {
    const odd = { 'accept-encoding': 'x'.repeat(4000), 'if-none-match': '"'.repeat(4000), range: 'bytes=--' };
    expect((await get(item(), odd)).status).toBe(200);
  });
});
