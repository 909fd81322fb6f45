import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { phone, wide, type Viewport } from './desk-browser.ts';

export { phone, wide, type Viewport } from './desk-browser.ts';

/** With JOURNEY_PICTURES a folder is filled with a picture of every page, to be looked at. */
const pictures = process.env['JOURNEY_PICTURES'];

/** How someone reads: on what screen, with scripts or without, in which type. */
export interface Reading {
  readonly viewport: Viewport;
  readonly scripts: boolean;
  readonly large: boolean;
}

/** Every way of reading that the site promises to serve alike. */
export const readings: readonly (readonly [string, Reading])[] = [wide, phone].flatMap((viewport) =>
  [true, false].flatMap((scripts) =>
    [false, true].map(
      (large) =>
        [
          `at ${viewport.width}, scripts ${scripts ? 'on' : 'off'}, ${large ? 'large' : 'standard'} type`,
          { viewport, scripts, large },
        ] as const,
    ),
  ),
);

/** A citizen's browser: takes note of whatever is wrong with a page, and of every request that leaves the site. */
export function siteBrowser(browser: Browser, url: string) {
  let context: BrowserContext | null = null;
  let page: Page;
  const complaints: string[] = [];

  async function open({ viewport, scripts, large }: Reading, path = '/'): Promise<Page> {
    await context?.close();
    context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      javaScriptEnabled: scripts,
      // Colours are looked at when they are what they will be.
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      // A policy that was broken, a file that was not there. What a page answers is looked at where it is asked for.
      if (message.type() === 'error' && !/status of (?:4\d\d|503)/u.test(message.text()))
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== url) complaints.push(`third party: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && response.request().resourceType() !== 'document')
        complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${url}${large ? '/large' : ''}${path}`);
    return page;
  }

  /** Pixels that the page reaches beyond the edge of the screen, and what does. */
  const beyondTheEdge = () =>
    page.evaluate(() => {
      const across = document.documentElement.scrollWidth - innerWidth;
      if (across <= 0) return null;
      const widest = [...document.querySelectorAll('body *')].find(
        (element) => element.getBoundingClientRect().right > innerWidth + 1,
      );
      return `${across} pixels beyond the edge: ${widest?.outerHTML.slice(0, 120)}`;
    });

  /** What every page must be: no fault of access, nothing beyond the edge of the screen. */
  async function look(name: string): Promise<void> {
    const { width } = page.viewportSize() ?? wide;
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({
        path: join(pictures, `${name.replaceAll(/[ ,]+/gu, '-')}-${width}.png`),
        fullPage: true,
      });
    }
    const violations = await accessFaults(page);
    complaints.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ html, failureSummary }) =>
              `${name} ${width}: ${id} ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`,
          ),
      ),
    );
    const beyond = await beyondTheEdge();
    if (beyond !== null) complaints.push(`${name} ${width}: ${beyond}`);
  }

  return {
    open,
    look,
    beyondTheEdge,
    page: () => page,
    /** Follows a link of the page by its words; the words may be a part of it. */
    follow: async (words: string | RegExp, within = 'body'): Promise<void> => {
      const link = page.locator(within).getByRole('link', { name: words }).filter({ visible: true }).first();
      await Promise.all([page.waitForURL(() => true, { waitUntil: 'load' }), link.click()]);
    },
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor(),
    says: (text: string | RegExp): Promise<void> =>
      page.locator('main').getByText(text).filter({ visible: true }).first().waitFor(),
    /** Opens the menu where the screen is too narrow for the sections. */
    menu: async (): Promise<void> => {
      const summary = page.locator('header summary').filter({ visible: true }).first();
      if ((await summary.count()) > 0) await summary.click();
    },
    /** For after each step: nothing was wrong with any page of it. */
    expectNoComplaint: () => expect([...new Set(complaints.splice(0))]).toEqual([]),
    close: async () => {
      await context?.close();
      context = null;
    },
  };
}

export type SiteBrowser = ReturnType<typeof siteBrowser>;
