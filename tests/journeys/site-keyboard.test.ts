import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { countyPages } from '../support/public-county-pages.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { phone, wide, type SiteBrowser } from '../support/site-browser.ts';

/** Runs in the page: where the focus is, by the parts of the frame, and whether it can be seen. */
function whereFocusIs() {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const parts = ['.skip', '.tools', '.brand', '[role=search]', '.sections', 'main', 'footer'];
  const box = focused.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  return {
    part: parts.findIndex((part) => focused.closest(part) !== null),
    inView:
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    what: focused.outerHTML.slice(0, 100),
  };
}

interface FeedRow {
  readonly title: string | { readonly '#text': string };
  readonly link: string | { readonly '@_href': string };
}

/** The newest item of a feed, in either format. */
function firstOf(feed: string): { readonly title: string; readonly link: string } {
  const read = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'item' || name === 'entry',
  }).parse(feed) as {
    readonly rss?: { readonly channel: { readonly item: readonly FeedRow[] } };
    readonly feed?: { readonly entry: readonly FeedRow[] };
  };
  const row = (read.rss?.channel.item ?? read.feed?.entry)?.[0];
  if (row === undefined) throw new Error('an empty feed');
  const { title, link } = row;
  return {
    title: typeof title === 'string' ? title : title['#text'],
    link: typeof link === 'string' ? link : link['@_href'],
  };
}

describe.skipIf(chromiumPath() === null)('the public site by keyboard, in large type, and from afar', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let at: SiteBrowser;

  beforeAll(async () => {
    site = await openPublicSite();
    ({ county, at } = site);
  });
  afterAll(() => site?.close());
  afterEach(() => at.expectNoComplaint());

  it.each([
    ['at 1280', wide],
    ['at 360', phone],
  ])(
    'leads the focus through the page in the order in which it is read, and shows it: %s',
    async (_, viewport) => {
      for (const path of [
        '/',
        '/fdzdgknr/notice/',
        '/ss/',
        '/ysqgk/',
        county.path('assistance-2026'),
        '/nothing.html',
      ]) {
        const page = await at.open({ viewport, scripts: true, large: false }, path);
        const stops = [];
        for (let step = 0; step < 400; step += 1) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(whereFocusIs);
          if (stop === null) break;
          stops.push(stop);
        }
        const order = stops.map(({ part }) => part);
        expect(order, path).toEqual(order.toSorted((a, b) => a - b));
        expect(new Set(order), path).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
        expect(
          stops.filter(({ inView, outlined }) => !inView || !outlined),
          path,
        ).toEqual([]);
      }
    },
  );

  it('jumps to what matters, and opens the menu of a phone, without a mouse', async () => {
    const page = await at.open(
      { viewport: phone, scripts: false, large: false },
      county.path('assistance-2024'),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    expect((await page.evaluate(whereFocusIs))?.part).toBe(5);

    await page.locator('.sections summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${county.url}/`);
  });

  it('stays in large type over every link and form, and finds back', { timeout: 300_000 }, async () => {
    const page = await at.open({ viewport: phone, scripts: false, large: false });
    await at.follow('大字版');
    expect(page.url()).toBe(`${county.url}/large/`);
    for (const { name, path } of countyPages(county)) {
      await page.goto(`${county.url}/large${path}`);
      const smaller = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
          .filter((element) =>
            [...element.childNodes].some(
              (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
            ),
          )
          .filter(
            (element) =>
              element.checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < 18,
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      expect([name, smaller]).toEqual([name, []]);
      const standard = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement | HTMLFormElement>('a[href^="/"], form[action^="/"]')]
          .map((element) => [
            (element.textContent ?? '').trim(),
            element.getAttribute('href') ?? element.getAttribute('action') ?? '',
          ])
          .filter(([, to = '']) => !to.startsWith('/large/')),
      );
      const leaves = standard.filter(
        ([words, to = '']) =>
          words !== '标准字号' &&
          // Files, and what is not of the public site.
          !/^\/(?:desk|check)\/?$|\.(?:pdf|docx|xlsx|csv|json|xml|png)$|^\/api\//u.test(to),
      );
      expect([name, leaves]).toEqual([name, []]);
    }
    await page.goto(`${county.url}/large/zc/`);
    await at.follow('标准字号');
    expect(page.url()).toBe(`${county.url}/zc/`);
  });

  it('keeps the colours that a reader chose over pages, and does without them where nothing may be stored', async () => {
    const page = await at.open({ viewport: wide, scripts: true, large: false });
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
    await page.getByLabel('配色').selectOption('black');
    const chosen = await colours();
    expect(chosen).toEqual(['rgb(255, 228, 92)', 'rgb(0, 0, 0)']);
    await at.follow('政策文件库', 'header');
    expect(await colours()).toEqual(chosen);
    expect(await page.getByLabel('配色').inputValue()).toBe('black');
    await page.getByLabel('配色').selectOption('default');
    await page.reload();
    expect(await colours()).not.toEqual(chosen);
    expect(await page.context().cookies()).toEqual([]);

    const without = await at.open({ viewport: wide, scripts: false, large: false });
    expect(await without.getByLabel('配色').isVisible()).toBe(false);
  });

  it('respects forced colours, more contrast and less motion', async () => {
    const page = await at.open(
      { viewport: wide, scripts: true, large: false },
      county.path('assistance-2024'),
    );
    await page.emulateMedia({ contrast: 'more' });
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await at.look('forced colours');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((each) => Number.parseFloat(each) > 0);
        }).length,
    );
    expect(moving).toBe(0);
  });

  async function feedsOf(page: Page): Promise<readonly { readonly type: string; readonly href: string }[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][type]')].map(({ type, href }) => ({
        type,
        href,
      })),
    );
  }

  it('is followed by feeds that stand in the head of its pages', async () => {
    const page = await at.open({ viewport: wide, scripts: false, large: false });
    for (const [path, newest] of [
      ['/', county.item('with-everything').edition.title],
      ['/yizhen/', county.item('wide-table').edition.title],
      ['/fdzdgknr/normative/', county.item('water').edition.title],
    ] as const) {
      await page.goto(`${county.url}${path}`);
      const feeds = await feedsOf(page);
      expect(feeds.map(({ type }) => type).toSorted(), path).toEqual(
        expect.arrayContaining(['application/atom+xml', 'application/rss+xml']),
      );
      const firsts: string[] = [];
      for (const { type, href } of feeds) {
        const answer = await page.request.get(href);
        const text = await answer.text();
        expect([answer.status(), XMLValidator.validate(text)], href).toEqual([200, true]);
        expect(answer.headers()['content-type'], href).toContain(type);
        const first = firstOf(text);
        firsts.push(first.title);
        const link = new URL(first.link, county.url);
        expect((await page.request.get(`${county.url}${link.pathname}`)).status(), href).toBe(200);
      }
      expect(firsts, path).toContain(newest);
    }
  });
});
