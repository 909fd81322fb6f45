import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi.ts';
import { referencePage } from './page.tsx';
import { referenceStyle } from './style.ts';

/** Serves `/api` for people and `/api/openapi.json` for programs. Both are made once, at the first call. */
export function registerReference(api: FastifyInstance): void {
  const version = createHash('sha256').update(referenceStyle).digest('hex').slice(0, 12);
  const stylePath = `/reference-${version}.css`;
  let page: string | null = null;
  let document: string | null = null;
  api.get('/', async (_request, reply) => {
    page ??= referencePage(`/api${stylePath}`);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  api.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApi());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  api.get(stylePath, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(referenceStyle),
  );
}
