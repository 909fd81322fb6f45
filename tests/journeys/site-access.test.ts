import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { countyPages, largePath, type CountyPage } from '../support/public-county-pages.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { phone, wide, type SiteBrowser } from '../support/site-browser.ts';

describe.skipIf(chromiumPath() === null)('every kind of public page', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let at: SiteBrowser;
  let pages: readonly CountyPage[];

  beforeAll(async () => {
    site = await openPublicSite();
    ({ county, at } = site);
    pages = countyPages(county);
  });
  afterAll(() => site?.close());
  afterEach(() => at.expectNoComplaint());

  it('has no fault of access at 1280 and 360 pixels, nor in 黑底黄字', { timeout: 600_000 }, async () => {
    const page = await at.open({ viewport: wide, scripts: true, large: false });
    for (const { name, path, status } of pages) {
      await page.setViewportSize(wide);
      const answer = await page.goto(`${county.url}${path}`);
      expect([name, answer?.status()]).toEqual([name, status]);
      await at.look(name);
      await page.setViewportSize(phone);
      await at.look(name);
      await page.getByLabel('配色').selectOption('black');
      await page.setViewportSize(wide);
      await at.look(`${name}, black`);
      await page.getByLabel('配色').selectOption('default');
    }
  });

  it('has no fault of access in large type', { timeout: 600_000 }, async () => {
    const page = await at.open({ viewport: phone, scripts: true, large: true });
    for (const { name, path, status } of pages) {
      const answer = await page.goto(`${county.url}${largePath(path)}`);
      expect([name, answer?.status()]).toEqual([name, status]);
      for (const viewport of [phone, wide]) {
        await page.setViewportSize(viewport);
        await at.look(`${name}, large`);
      }
    }
  });

  it('holds at 400 % of its size, and with the spacing of letters and lines that a reader sets', async () => {
    const page = await at.open({ viewport: { width: 320, height: 256 }, scripts: true, large: false });
    for (const { name, path } of pages) {
      await page.goto(`${county.url}${path}`);
      expect([name, await at.beyondTheEdge()]).toEqual([name, null]);
    }
    await page.setViewportSize(phone);
    for (const { name, path } of pages) {
      await page.goto(`${county.url}${path}`);
      // WCAG 1.4.12
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      expect([name, await at.beyondTheEdge()]).toEqual([name, null]);
    }
  });

  it('says the same with scripts and without', async () => {
    const said = async (scripts: boolean) => {
      const page = await at.open({ viewport: phone, scripts, large: false });
      const texts: Record<string, string> = {};
      for (const { name, path } of pages) {
        await page.goto(`${county.url}${path}`);
        texts[name] =
          `${await page.title()}\n${await page.locator('main').innerText()}\n${await page.locator('footer').innerText()}`;
      }
      return texts;
    };
    const withScripts = await said(true);
    expect(await said(false)).toEqual(withScripts);
    expect(Object.values(withScripts).filter((text) => text.length < 100)).toEqual([]);
  });
});
