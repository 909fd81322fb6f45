import type { Browser } from 'playwright-core';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { deskServices } from '../../src/server/installation/desk-services.ts';
import { openInstallation, type Installation } from '../../src/server/installation/open-installation.ts';
import { createServices } from '../../src/server/services.ts';
import { chromiumPath, launch } from './browser.ts';
import { deskBrowser, type DeskBrowser } from './desk-browser.ts';
import { newInstallation } from './desk-server.ts';

const aside = process.env['JOURNEY_CONSOLE'];

/** A whole server on an empty installation, and a browser before it. */
export interface BrowsedServer {
  readonly url: string;
  readonly browser: Browser;
  readonly at: DeskBrowser;
  readonly installation: Installation;
  readonly close: () => Promise<void>;
}

/**
 * Starts both. For where there is a browser: `describe.skipIf(chromiumPath() === null)`.
 * @param clock what the server takes for the time
 * @param settings beside those of an installation in a folder of its own
 */
export async function startBrowsedServer(
  clock: () => Date,
  settings: Readonly<Record<string, string>> = {},
): Promise<BrowsedServer> {
  const house = await newInstallation();
  const config = readConfig({
    ...house.env,
    PORT: '0',
    LOG_LEVEL: process.env['JOURNEY_LOG'] ?? 'silent',
    ...settings,
  });
  const services = createServices(config);
  const installation = await openInstallation(config, { words: services.words, clock }, () => undefined);
  const app = await buildApp({
    config,
    services,
    desk: {
      ...deskServices(installation, config, services),
      clock,
      // A console that was built apart, so that nobody's build is in the way.
      ...(aside === undefined ? {} : { consoleFolder: `${aside}/` }),
    },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launch(chromiumPath() ?? '');
  const close = async () => {
    await browser.close();
    await app.close();
    await installation.close();
    await house.remove();
  };
  return { url, browser, at: deskBrowser(browser, url), installation, close };
}
