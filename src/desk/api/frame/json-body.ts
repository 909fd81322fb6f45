import type { FastifyInstance } from 'fastify';

/** Largest body of a call, in bytes: the longest draft. */
export const bodyLimit = 1024 * 1024;

/**
 * Takes JSON and nothing else. A form of another site could send the other kinds without asking the browser; and a key
 * `__proto__` is refused.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, text, done) => {
    if (text === '') return done(null, undefined);
    return parse(request, String(text), done);
  });
}
