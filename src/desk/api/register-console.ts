import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readConsoleFiles } from './console-files.ts';
import { deskRate } from './frame/desk-rate.ts';
import { wording } from './frame/wording.ts';
import { noticePage } from './notice-page.ts';

/** Where the built page has a place for the nonce of one answer. */
const noncePlace = '__NONCE__';

/**
 * Serves the built console: its files by name, and its one page at every other address below `/desk/`.
 * @throws Error where the folder has no index.html
 */
export function registerConsole(desk: FastifyInstance, folder: string): void {
  const files = readConsoleFiles(folder);
  const index = files.get('index.html')?.bytes.toString('utf8');
  if (index === undefined) throw new Error(`no index.html in ${folder}`);
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
    const file = files.get(name);
    if (file !== undefined) {
      const packed = await file.packed(request.headers['accept-encoding'] ?? '');
      if (packed !== null) reply.header('content-encoding', packed.encoding);
      return reply
        .type(file.type)
        .header('vary', 'accept-encoding')
        .header(
          'cache-control',
          name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        .send(packed?.bytes ?? file.bytes);
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
    // A PDF that the console fetched is shown from memory: no address of this or another house is framed.
    'frame-src blob:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
