import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';

const executable = chromiumPath();

describe.skipIf(executable === null)('a township publishes', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let clerk: ApiPerson;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    clerk = await county.hire(township, '张三', 'clerk');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  /** The desk as that person has it open. */
  const be = async (person: ApiPerson, viewport: Viewport = wide): Promise<void> => {
    page = await at.open(viewport, { cookies: person.cookies });
    await at.heading(/^今天/u).waitFor();
  };

  it('opens the desk', async () => {
    await be(clerk);
    await at.look('今天');
    await page.close();
  });
});
