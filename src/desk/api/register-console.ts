import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { deskRate } from './frame/desk-rate.ts';
import { wording } from './frame/wording.ts';
import { noticePage } from './notice-page.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Where the built page has a place for the nonce of one answer. */
const noncePlace = '__NONCE__';

/**
 * Serves the built console: its files by name, and its one page at every other address below `/desk/`. Nothing is read
 * from the disk by a name that somebody sent: the files are known from the start.
 * @throws Error where the folder has no index.html
 */
export function registerConsole(desk: FastifyInstance, folder: string): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).split(sep).filter(Boolean).join('/'), path]),
  );
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  files.delete('index.html');
  const page = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy(nonce))
      .send(index.replaceAll(noncePlace, nonce));
  };
  desk.get('/', { config: deskRate }, async (_request, reply) => page(reply));
  desk.get<{ Params: { '*': string } }>('/*', { config: deskRate }, async (request, reply) => {
    const name = request.params['*'];
    const path = files.get(name);
    if (path !== undefined) {
      return reply
        .type(types[extname(name)] ?? 'application/octet-stream')
        .header(
          'cache-control',
          name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        .send(readFileSync(path));
    }
    if (!name.startsWith('assets/')) return page(reply);
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(noticePage({ title: '没有这个文件', text: wording.noSuchDoor, onTo: null }));
  });
}

/** Scripts of our own alone; styles of our own, and those that the console makes under the answer's nonce. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // Ant Design sets widths and places as attributes.
    "style-src-attr 'unsafe-inline'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
