import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Largest body of a call, in bytes: the longest draft. */
export const bodyLimit = 1024 * 1024;

/**
 * Takes JSON and nothing else. A form of another site could send the other kinds without asking the browser; and a key
 * `__proto__` is refused.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  acceptJson(app);
}

/** Takes a file as a form sends it, beside JSON; the doors of a room of their own. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  // The server has them for its own pages already; a desk that stands alone has not.
  if (!app.hasRequestDecorator('isMultipart')) await app.register(multipart, { throwFileSizeLimit: false });
  app.removeContentTypeParser(['application/json', 'text/plain', 'application/x-www-form-urlencoded']);
  acceptJson(app);
}

function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, text, done) => {
    if (text === '') return done(null, undefined);
    return parse(request, String(text), done);
  });
}
