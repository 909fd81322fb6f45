import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { renderPage } from '../../site/components/frame.tsx';
import { CheckPage } from '../../site/pages/check.tsx';
import { HomePage } from '../../site/pages/home.tsx';
import type { SiteAssets } from '../../site/assets.ts';
import { pageContextOf } from '../page-context.ts';
import type { Front } from '../public/front.ts';
import { handOver } from './public-site.ts';

/** What the pages need to know of the desk. */
export interface DeskState {
  /** True until the first administrator has set it up. */
  readonly needsSetUp: () => Promise<boolean>;
}

/** The pages that need no input, and the sign of life for whoever watches the server. */
export function registerPages(
  app: FastifyInstance,
  assets: SiteAssets,
  /** Null where this installation shows no public site. */
  face: Pick<Front, 'serve'> | null,
  desk: DeskState | null,
): void {
  const send = (reply: FastifyReply, page: ReactElement) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(renderPage(page));
  app.get('/', { config: face === null ? {} : { rateLimit: false } }, async (request, reply) => {
    // The first visitor of a new installation is led through the set-up; with the database away there is none to lead.
    if ((await desk?.needsSetUp().catch(() => false)) === true) return reply.redirect('/desk/set-up');
    if (face !== null) return handOver(face, request, reply);
    return send(
      reply,
      createElement(HomePage, { context: pageContextOf(request, assets), desk: desk !== null }),
    );
  });
  app.get('/check', async (request, reply) =>
    send(reply, createElement(CheckPage, { context: pageContextOf(request, assets) })),
  );
  app.get('/healthz', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
}
