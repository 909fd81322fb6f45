import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { accessFaults } from './access-faults.ts';

/** With JOURNEY_PICTURES a folder is filled with a picture of every page, to be looked at. */
const pictures = process.env['JOURNEY_PICTURES'];

/** Data, and parts of the console: what a page has to have before it is what it will be. */
const waitedFor: ReadonlySet<string> = new Set(['fetch', 'script', 'stylesheet']);

export const wide = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };
export type Viewport = typeof wide;

/** A browser at the desk: finds things by the words that people see, and takes note of whatever is wrong with a page. */
export function deskBrowser(browser: Browser, url: string) {
  let context: BrowserContext | null = null;
  let page: Page;
  /** What the page has asked for and not been answered yet. */
  const asked = new Set<Request>();
  const complaints: string[] = [];

  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const link = (name: string | RegExp) =>
    page.getByRole('link', { name, exact: typeof name === 'string' }).first();
  const field = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const says = (text: string | RegExp): Promise<void> =>
    page.getByText(text).filter({ visible: true }).first().waitFor();

  /** A browser of its own: no one is signed in, unless cookies are given. */
  async function open(
    viewport: Viewport,
    {
      at = url,
      cookies = [],
      now = null,
    }: {
      readonly at?: string;
      readonly cookies?: readonly { readonly name: string; readonly value: string }[];
      /** What the machine's clock shows, for servers with a clock of their own; null for the real one. */
      readonly now?: Date | null;
    } = {},
  ): Promise<Page> {
    await context?.close();
    context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: at })));
    if (now !== null) await context.clock.setFixedTime(now);
    page = await context.newPage();
    // How fast a machine is is not looked at here.
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    asked.clear();
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
    page.on('request', (request) => {
      if (waitedFor.has(request.resourceType())) asked.add(request);
      const { origin, protocol } = new URL(request.url());
      // The browser's own reader of PDFs is no third party.
      if (origin !== at && !['blob:', 'chrome:', 'chrome-extension:'].includes(protocol))
        complaints.push(`third party: ${request.url()}`);
    });
    await page.goto(`${at}/desk/`);
    return page;
  }

  /**
   * Until the page asks nothing more and has its heading: a sentence that the step before waited for may have stood on
   * the page before, which is left only when the desk has answered.
   */
  async function settled(): Promise<void> {
    await page.waitForLoadState();
    for (let quiet = 0, tries = 0; quiet < 4 && tries < 2000; tries += 1) {
      await page.waitForTimeout(20);
      // Comes back when the page has done what it had to do with the last answer, which may be to ask for more, or to leave.
      const there = await page.evaluate(() => true).catch(() => false);
      quiet = there && asked.size === 0 ? quiet + 1 : 0;
    }
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** What every page must be: no fault of access, nothing beyond the edge of the screen. */
  async function look(name: string): Promise<void> {
    const { width } = page.viewportSize() ?? wide;
    await settled();
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
    const violations = await accessFaults(page);
    complaints.push(...violations.map(({ id, nodes }) => `${name} ${width}: ${id} ${nodes[0]?.html ?? ''}`));
    const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (across > 0) complaints.push(`${name} ${width}: ${across} pixels beyond the edge`);
  }

  return {
    open,
    button,
    link,
    field,
    heading,
    says,
    /** The sentence that the next page shows of what was done; on the page before it may stand in other words. */
    done: (sentence: string): Promise<void> =>
      page.locator('.done-note').getByText(sentence, { exact: true }).waitFor(),
    look,
    /** The page at other widths, and back again. */
    lookAt: async (name: string, ...widths: readonly Viewport[]): Promise<void> => {
      const before = page.viewportSize() ?? wide;
      for (const each of widths.length === 0 ? [wide, phone] : widths) {
        await page.setViewportSize(each);
        await look(name);
      }
      await page.setViewportSize(before);
    },
    /** Saves a PDF that the press shows in a drawer, and closes the drawer again. */
    saved: async (press: () => Promise<void>): Promise<Download> => {
      await press();
      const paper = page.getByRole('dialog');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        paper.getByRole('button', { name: '下载', exact: true }).click(),
      ]);
      await paper.getByRole('button', { name: '关闭' }).click();
      await paper.waitFor({ state: 'hidden' });
      return file;
    },
    /** The choice of a list by its visible words. */
    choose: async (list: Locator, words: string): Promise<void> => {
      const value = await list.locator('option', { hasText: words }).first().getAttribute('value');
      await list.selectOption(value ?? '');
    },
    goTo: async (path: string, title: string | RegExp): Promise<void> => {
      await page.goto(`${new URL(page.url()).origin}/desk${path}`);
      await heading(title).waitFor();
    },
    /** For after each step: nothing was wrong with any page of it. */
    expectNoComplaint: () => expect(complaints.splice(0)).toEqual([]),
    /** Takes out what a step brought about on purpose: calls that fail. */
    forgetComplaints: (meant: RegExp): void => {
      complaints.splice(0, complaints.length, ...complaints.filter((each) => !meant.test(each)));
    },
    /** For a step that did not succeed: where it stood. */
    tellWhere: async (): Promise<void> => {
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'failed.png') });
      console.error(`at ${page.url()}`);
    },
  };
}

export type DeskBrowser = ReturnType<typeof deskBrowser>;
