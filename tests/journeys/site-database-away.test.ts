import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { lineTo, type Line } from '../support/cut-off.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { phone, type SiteBrowser } from '../support/site-browser.ts';

describe.skipIf(chromiumPath() === null)('the public site while its database is away', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let line: Line;
  let at: SiteBrowser;

  beforeAll(async () => {
    site = await openPublicSite({}, async (url) => {
      line = await lineTo(url);
      return line.url;
    });
    ({ county, at } = site);
  });
  afterAll(async () => {
    await site?.close();
    await line?.close();
  });

  it('stays readable: what was read before, the home page, the sections; the rest says that it will be back', async () => {
    const page = await at.open({ viewport: phone, scripts: false, large: false });
    const read = ['/', '/zfxxgkzn/', '/zc/', '/fdzdgknr/', '/ysqgk/', county.path('assistance-2026')];
    const before: string[] = [];
    for (const path of read) {
      await page.goto(`${county.url}${path}`);
      before.push(await page.locator('main').innerText());
    }
    await line.cut();
    await sleep(3_000);
    for (const [index, path] of read.entries()) {
      const answer = await page.goto(`${county.url}${path}`);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await page.locator('main').innerText()).toBe(before[index]);
    }
    // People go on by links, as ever.
    await page.goto(`${county.url}/zc/`);
    await at.follow('甲县社会救助对象认定和管理办法', 'main');
    expect(new URL(page.url()).pathname).toBe(county.path('assistance-2026'));
    at.expectNoComplaint();

    // The way in is there though nobody has read it yet.
    for (const path of ['/zfxxgknb/', '/zuixin/', '/danwei/']) {
      expect([path, (await page.goto(`${county.url}${path}`))?.status()]).toEqual([path, 200]);
    }
    at.expectNoComplaint();

    // Nobody has read this one yet.
    const unread = await page.goto(`${county.url}${county.path('rare-characters')}`);
    expect(unread?.status()).toBe(503);
    expect(unread?.headers()['retry-after']).toMatch(/^\d+$/u);
    expect(await page.locator('h1').innerText()).toBe('抱歉，页面暂时打不开');

    await line.mend();
    await expect
      .poll(async () => (await page.goto(`${county.url}${county.path('rare-characters')}`))?.status(), {
        timeout: 90_000,
      })
      .toBe(200);
    await at.heading(/𠮷野/u);
    at.expectNoComplaint();
  });
});
