import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPublicCounty, type ServedCounty } from '../../../tests/support/public-county.ts';
import { freePort } from '../../../tests/support/free-port.ts';
import { rawHttp } from '../../../tests/support/raw-http.ts';

let county: ServedCounty;
let live: string;
beforeAll(async () => {
  const port = String(await freePort());
  live = `http://127.0.0.1:${port}`;
  const PUBLIC_URL = 'https://gk.example.cn';
  // The worst case: a proxy is trusted that hands on what the asker says of himself.
  county = await startPublicCounty({ PORT: port, PUBLIC_URL, TRUST_PROXY: 'loopback', SITE_RATE: '0' });
}, 300_000);
afterAll(async () => county.close());

const lies = {
  host: 'evil.invalid',
  'x-forwarded-host': 'evil.invalid',
  'x-forwarded-proto': 'javascript',
  'x-forwarded-port': '666',
  'x-forwarded-prefix': '/evil.invalid',
  'x-original-url': '/evil.invalid',
  'x-rewrite-url': '/evil.invalid',
  'x-http-method-override': 'DELETE',
  forwarded: 'host=evil.invalid;proto=http',
  origin: 'https://evil.invalid',
  referer: 'https://evil.invalid/',
  cookie: 'session=evil.invalid',
  'accept-language': 'evil.invalid',
};

it('takes nothing of what an asker says of himself into a page that others are shown', async () => {
  const item = county.path('with-everything');
  for (const target of [
    '/',
    item,
    `/large${item}`,
    '/rss.xml',
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/robots.txt',
    '/api/site/items',
    '/api/site/openapi.json',
    '/yizhen',
    '/large',
    '/nothing/here',
    '/ss/?q=%E6%95%91%E5%8A%A9',
  ]) {
    const lied = await rawHttp(live, target, { headers: lies });
    const plain = await rawHttp(live, target);
    const said = `${JSON.stringify(lied.headers)}${lied.body.toString()}`;
    expect([target, said.includes('evil.invalid')]).toEqual([target, false]);
    expect([target, lied.status, lied.body.equals(plain.body)]).toEqual([target, plain.status, true]);
  }
});

it('leads nowhere else by an address, whatever stands before, in or behind it', async () => {
  const outside = [
    '//evil.invalid',
    '/\\evil.invalid',
    '/%2F%2Fevil.invalid',
    '/%5C%5Cevil.invalid',
    '/%09/evil.invalid',
    '/.//evil.invalid',
    '/yizhen//evil.invalid',
    '/yz//evil.invalid',
    '/large//evil.invalid',
    '/yz/%2F%2Fevil.invalid',
    '/yz/..//evil.invalid',
    '/2025/642.html//evil.invalid',
    'http://evil.invalid//evil.invalid/yizhen',
    '/yz/zc?//evil.invalid',
    '/large?next=//evil.invalid',
    '/yizhen?%0d%0aset-cookie:a=b',
  ];
  for (const target of outside) {
    const { status, headers } = await rawHttp(live, target);
    expect([target, headers['set-cookie']]).toEqual([target, undefined]);
    expect([target, status < 500]).toEqual([target, true]);
    const to = headers['location'];
    if (to === undefined) continue;
    expect([target, new URL(to, live).origin]).toEqual([target, live]);
  }
});
