import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The files that pages ask for, by their place under `src/site` (the same under `dist/site`). */
const files = {
  'styles/check.css': 'text/css; charset=utf-8',
  'styles/icon.svg': 'image/svg+xml',
  'styles/report-table.css': 'text/css; charset=utf-8',
  'styles/site.css': 'text/css; charset=utf-8',
  'browser/batch.js': 'text/javascript; charset=utf-8',
  'browser/check.js': 'text/javascript; charset=utf-8',
  'browser/download.js': 'text/javascript; charset=utf-8',
  'browser/row.js': 'text/javascript; charset=utf-8',
  'browser/send.js': 'text/javascript; charset=utf-8',
  'browser/words.js': 'text/javascript; charset=utf-8',
} as const;

export interface Assets {
  readonly icon: string;
  readonly css: readonly string[];
  readonly script: string;
  readonly register: (app: FastifyInstance) => void;
}

/**
 * Loads styles and scripts into memory. Their address carries a hash of all of them together, so that they are
 * kept by browsers for good, and modules can import one another by relative names.
 */
export function loadAssets(): Assets {
  const loaded = Object.entries(files).map(([path, type]) => ({
    path,
    type,
    bytes: readFileSync(fileURLToPath(new URL(`../site/${path}`, import.meta.url))),
  }));
  const hash = createHash('sha256');
  for (const { path, bytes } of loaded) hash.update(path).update(bytes);
  const base = `/assets/${hash.digest('hex').slice(0, 16)}`;
  return {
    icon: `${base}/styles/icon.svg`,
    css: ['site', 'check', 'report-table'].map((name) => `${base}/styles/${name}.css`),
    script: `${base}/browser/check.js`,
    register: (app) => {
      for (const { path, type, bytes } of loaded) {
        app.get(`${base}/${path}`, { config: { rateLimit: false } }, async (_request, reply) =>
          reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(bytes),
        );
      }
    },
  };
}
