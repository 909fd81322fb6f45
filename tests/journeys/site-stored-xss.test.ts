import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOfHtml } from '../../src/site/public/export/links-of.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { writeHostileSite } from '../support/hostile-site.ts';
import { countyPages } from '../support/public-county-pages.ts';
import { startPublicCounty, type ServedCounty } from '../support/public-county.ts';
import { rawHttp } from '../support/raw-http.ts';
import { inspectDocument, watchedBrowser } from '../support/watched-browser.ts';
import { hostileAddresses, xssPayloads } from '../support/xss-payloads.ts';

const executable = chromiumPath();
const publicUrl = 'https://gk.example.cn';

describe.skipIf(executable === null)('hostile texts on the public site, which no desk has looked at', () => {
  let county: ServedCounty;
  let browser: Browser;
  let live: string;
  let paths: readonly string[];
  let items: readonly string[];
  const asked = xssPayloads.map((each) => encodeURIComponent(each.replaceAll(/[\0\p{Surrogate}]/gu, '')));

  beforeAll(async () => {
    const port = String(await freePort());
    live = `http://127.0.0.1:${port}`;
    county = await startPublicCounty({ PORT: port, PUBLIC_URL: publicUrl, SITE_RATE: '0' });
    items = await writeHostileSite(county);
    const seeds = [...countyPages(county).map(({ path }) => path), ...items];
    const linked = new Set<string>();
    for (const path of [
      '/',
      '/yizhen/',
      '/fdzdgknr/',
      '/yizhen/fdzdgknr/',
      '/zc/',
      '/yizhen/fdzdgknr/notice/',
    ]) {
      const { body } = await rawHttp(live, path);
      const { paths: found, queries } = linksOfHtml(body.toString('utf8'));
      for (const link of [...found, ...queries])
        if (!/^\/(?:assets\/|desk|large\/|check)/u.test(link)) linked.add(link);
    }
    paths = [...new Set([...seeds, ...linked])];
    browser = await launch(executable ?? '');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await county?.close();
  });

  /** What our own pages have: the forms of the search, of applying and of its progress, the scripts of the site. */
  const ours = (strange: string) =>
    /^<form(?: (?:class|role|aria-label)="[^"<>]*")* action="\/[\w/-]*" method="get">/u.test(strange) ||
    /^<form class="application"(?: novalidate="")? action="\/[\w/-]*ysqgk\/(?:shenqing|jindu)\/" method="post">/u.test(
      strange,
    ) ||
    /^FORM action=\/[\w/-]*$/u.test(strange) ||
    /^<script src="\/assets\/[\da-f]+\/browser\/\w+\.js"(?: defer="")?><\/script>$/u.test(strange);

  it('are nothing but text on every page, in standard type and in large', { timeout: 600_000 }, async () => {
    const watched = await watchedBrowser(browser, live);
    const page = await watched.page();
    const strange: string[] = [];
    let told = 0;
    const large = paths.filter((_, at) => at % 4 === 0).map((path) => `/large${path}`);
    for (const path of [...paths, ...large]) {
      if (/\.(?:pdf|docx|xlsx|xml|txt|png)$|\/[\da-f-]{36}\//u.test(path)) continue;
      const answer = await page.goto(live + path, { waitUntil: 'load' });
      expect([path, (answer?.status() ?? 500) < 500]).toEqual([path, true]);
      const inspection = await page.evaluate(inspectDocument);
      strange.push(...inspection.strange.filter((each) => !ours(each)).map((each) => `${path}: ${each}`));
      if (inspection.text.includes('window.pwned=1')) told += 1;
    }
    expect(strange).toEqual([]);
    expect(watched.complaints).toEqual([]);
    // They were shown: on most pages there is something hostile.
    expect(told).toBeGreaterThan(paths.length / 2);
    await watched.close();
  });

  it('are nothing but text where they are asked for', async () => {
    const watched = await watchedBrowser(browser, live);
    const page = await watched.page();
    const strange: string[] = [];
    const places = asked.flatMap((word, at) => [
      `/ss/?q=${word}`,
      ...(at % 3 === 0
        ? [
            `/ss/?q=a&column=${word}&kind=${word}&body=${word}&year=${word}&sort=${word}`,
            `/zc/?subject=${word}&organ=${word}&kind=${word}&sort=${word}`,
            `/fdzdgknr/notice/?subject=${word}&kind=${word}&unit=${word}&page=${word}`,
            `/ysqgk/?q=${word}`,
            `/${word}`,
            `/yizhen/${word}/`,
            `/large/${word}?${word}=${word}`,
          ]
        : []),
    ]);
    for (const path of places) {
      await page.goto(live + path, { waitUntil: 'load' });
      const inspection = await page.evaluate(inspectDocument);
      strange.push(...inspection.strange.filter((each) => !ours(each)).map((each) => `${path}: ${each}`));
    }
    expect(strange).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('leave feeds and site maps XML, and answers for programs JSON', async () => {
    const watched = await watchedBrowser(browser, live);
    const page = await watched.page();
    await page.goto(`${live}/wza/`);
    for (const path of [
      '/rss.xml',
      '/atom.xml',
      '/yizhen/rss.xml',
      '/yizhen/fdzdgknr/notice/atom.xml',
      '/sitemap.xml',
      '/sitemap-1.xml',
    ]) {
      const text = (await rawHttp(live, path)).body.toString('utf8');
      const parsed = await page.evaluate((xml) => {
        const read = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          fault: read.querySelector('parsererror')?.textContent ?? null,
          foreign: [...read.querySelectorAll('*')].filter(
            ({ namespaceURI }) =>
              namespaceURI === 'http://www.w3.org/1999/xhtml' ||
              namespaceURI === 'http://www.w3.org/2000/svg',
          ).length,
          links: [...read.querySelectorAll('link, loc, id')].map(
            (each) => each.getAttribute('href') ?? each.textContent ?? '',
          ),
        };
      }, text);
      expect([path, parsed.fault, parsed.foreign]).toEqual([path, null, 0]);
      expect(
        parsed.links.filter((link) => !/^(?:https:\/\/gk\.example\.cn\/|urn:uuid:)/u.test(link)),
      ).toEqual([]);
    }
    for (const path of [
      '/api/site/items?size=100',
      '/api/site/bodies',
      '/api/site/columns',
      `/api/site/bodies/${county.bodies.township}/guide`,
      `/api/site/search?q=${encodeURIComponent('script')}`,
    ]) {
      const { headers, body } = await rawHttp(live, path);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      JSON.parse(body.toString('utf8'));
    }
    await watched.close();
  });

  it('as old addresses lead nowhere else, and put nothing into the head of an answer', async () => {
    for (const [at, target] of hostileAddresses.entries()) {
      const { status, headers } = await rawHttp(live, `/old/${at}`);
      const to = headers['location'] ?? '';
      expect([target, headers['set-cookie'], status === 301 || status === 404]).toEqual([
        target,
        undefined,
        true,
      ]);
      // Only what was entered as a whole address of the web may lead out, and then as an address.
      if (to !== '')
        expect([target, /^(?:\/(?![/\\])|https:\/\/example\.invalid\/)[\u0021-\u007E]*$/u.test(to)]).toEqual([
          target,
          true,
        ]);
    }
  });

  it('as names of files are names: saved, not opened, in no other folder', async () => {
    const [item = ''] = items.filter((path) => /^\/yizhen\/\d{4}\/\d+\.html$/u.test(path));
    const { body } = await rawHttp(live, item);
    const files = linksOfHtml(body.toString('utf8')).paths.filter((path) =>
      /\/[\da-f]{8}-[\da-f-]{27}\//u.test(path),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const { status, headers } = await rawHttp(live, file);
      expect([file, status, headers['set-cookie']]).toEqual([file, 200, undefined]);
      expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none';sandbox");
      expect(headers['x-content-type-options']).toBe('nosniff');
      const name = decodeURIComponent(
        /filename\*=UTF-8''([^;]+)/u.exec(headers['content-disposition'] ?? '')?.[1] ?? '',
      );
      expect([file, /[/\\\r\n]|\.html?$/u.test(name)]).toEqual([file, false]);
    }
  });
});
