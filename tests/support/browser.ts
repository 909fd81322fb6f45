import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is on this machine, or null. */
export function chromiumPath(): string | null {
  const found = places.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
  if (found === null) {
    const message = 'JOURNEYS NOT RUN: no Chromium on this machine. Install it or set CHROMIUM_PATH.';
    if (process.env['CI_REQUIRE_BROWSER'] === '1') throw new Error(message);
    console.warn(`\n*** ${message} ***\n`);
  }
  return found;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--lang=zh-CN',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
