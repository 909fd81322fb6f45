import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** With JOURNEY_PICTURES a folder is filled with a picture of every page, to be looked at. */
const pictures = process.env['JOURNEY_PICTURES'];

export const wide = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };
export type Viewport = typeof wide;

/** A browser at the desk: finds things by the words that people see, and takes note of whatever is wrong with a page. */
export function deskBrowser(browser: Browser, url: string) {
  let context: BrowserContext | null = null;
  let page: Page;
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
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      // The browser's own reader of PDFs is no third party.
      if (origin !== at && !['blob:', 'chrome:', 'chrome-extension:'].includes(protocol))
        complaints.push(`third party: ${request.url()}`);
    });
    await page.goto(`${at}/desk/`);
    return page;
  }

  /** What every page must be: no fault of access, nothing beyond the edge of the screen. */
  async function look(name: string): Promise<void> {
    const { width } = page.viewportSize() ?? wide;
    await page.waitForLoadState('networkidle');
    // Where an answer came in meanwhile the page was drawn anew.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
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
    look,
    /** The page at other widths, and back again. */
    lookAt: async (name: string, ...widths: readonly Viewport[]): Promise<void> => {
      const before = page.viewportSize() ?? wide;
      for (const each of widths.length === 0 ? [wide, phone] : widths) {
        await page.setViewportSize(each);
        // A page that is still being read has no heading yet: what the step before said may have stood on the page before.
        await page.getByRole('heading', { level: 1 }).first().waitFor();
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
