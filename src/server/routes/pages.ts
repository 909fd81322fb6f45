import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { renderPage } from '../../site/components/frame.tsx';
import { CheckPage } from '../../site/pages/check.tsx';
import { HomePage } from '../../site/pages/home.tsx';
import type { Assets } from '../assets.ts';
import { pageContextOf } from '../page-context.ts';

/** The pages that need no input, and the sign of life for whoever watches the server. */
export function registerPages(app: FastifyInstance, assets: Assets): void {
  const pages = { '/': HomePage, '/check': CheckPage } as const;
  for (const [path, page] of Object.entries(pages)) {
    app.get(path, async (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(renderPage(createElement(page, { context: pageContextOf(request, assets) }))),
    );
  }
  app.get('/healthz', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
}
