import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files that pages ask for, by their place beside this file (the same under `dist/site`). */
const files = {
  'styles/check.css': 'text/css; charset=utf-8',
  'styles/icon.svg': 'image/svg+xml',
  'styles/pointer.svg': 'image/svg+xml',
  'styles/public.css': 'text/css; charset=utf-8',
  'styles/report-table.css': 'text/css; charset=utf-8',
  'styles/site.css': 'text/css; charset=utf-8',
  'browser/application.js': 'text/javascript; charset=utf-8',
  'browser/batch.js': 'text/javascript; charset=utf-8',
  'browser/check.js': 'text/javascript; charset=utf-8',
  'browser/device-copy.js': 'text/javascript; charset=utf-8',
  'browser/download.js': 'text/javascript; charset=utf-8',
  'browser/look.js': 'text/javascript; charset=utf-8',
  'browser/proof.js': 'text/javascript; charset=utf-8',
  'browser/row.js': 'text/javascript; charset=utf-8',
  'browser/send.js': 'text/javascript; charset=utf-8',
  'browser/words.js': 'text/javascript; charset=utf-8',
} as const;

/** Sheets of the public pages that are sent as one: their order is that of the cascade. */
const publicSheets = [
  'frame',
  'lists',
  'columns',
  'folds',
  'item',
  'search',
  'home',
  'guide',
  'reports',
  'api',
  'requests',
  'progress',
  'print',
] as const;

export interface Asset {
  /** From the root of the site: it carries a hash of all of them, so that browsers may keep it for good. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface SiteAssets {
  readonly icon: string;
  /** Sheets of the checker's pages. */
  readonly css: readonly string[];
  /** Sheets of the public pages. */
  readonly publicCss: readonly string[];
  readonly script: string;
  /** Chooses colours on the public pages (配色). */
  readonly lookScript: string;
  /** Helps with an application online: copy on the device, proof before sending, counting. */
  readonly applicationScript: string;
  readonly all: readonly Asset[];
}

const bytesOf = (path: keyof typeof files): Buffer =>
  path === 'styles/public.css'
    ? Buffer.concat(publicSheets.map((sheet) => readHere(`styles/public/${sheet}.css`)))
    : readHere(path);

const readHere = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));

/**
 * Loads styles and scripts into memory. Their address carries a hash of all of them together, so that they are
 * kept by browsers for good, and modules can import one another by relative names.
 */
export function loadSiteAssets(): SiteAssets {
  const loaded = (Object.keys(files) as (keyof typeof files)[]).map((path) => ({
    path,
    type: files[path],
    bytes: bytesOf(path),
  }));
  const hash = createHash('sha256');
  for (const { path, bytes } of loaded) hash.update(path).update(bytes);
  const base = `/assets/${hash.digest('hex').slice(0, 16)}`;
  return {
    icon: `${base}/styles/icon.svg`,
    css: ['site', 'check', 'report-table'].map((name) => `${base}/styles/${name}.css`),
    publicCss: ['site', 'public'].map((name) => `${base}/styles/${name}.css`),
    script: `${base}/browser/check.js`,
    lookScript: `${base}/browser/look.js`,
    applicationScript: `${base}/browser/application.js`,
    all: loaded.map(({ path, type, bytes }) => ({ path: `${base}/${path}`, type, bytes })),
  };
}
