import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi.ts';
import { referencePage } from './page.tsx';
import { referenceStyle } from './style.ts';

const iconPath = '/reference-icon.svg';
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#0b5394"/>' +
  '<path d="M6 4 2.5 8 6 12M10 4l3.500 4L10 12" fill="none" stroke="#fff" stroke-width="1.500"/></svg>';

/** Serves `/api` for people and `/api/openapi.json` for programs. Both are made once, at the first call. */
export function registerReference(api: FastifyInstance): void {
  const version = createHash('sha256').update(referenceStyle).digest('hex').slice(0, 12);
  const stylePath = `/reference-${version}.css`;
  let page: string | null = null;
  let document: string | null = null;
  api.get('/', async (_request, reply) => {
    page ??= referencePage({ style: `/api${stylePath}`, icon: `/api${iconPath}` });
    return reply.type('text/html; charset=utf-8').send(page);
  });
  api.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApi());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  api.get(iconPath, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  api.get(stylePath, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(referenceStyle),
  );
}
