import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { needsSetUp } from '../acts/set-up/set-up-installation.ts';
import { registerDesk } from '../desk/api/register-desk.ts';
import type { DeskServices, DeskWriting } from '../desk/api/services.ts';
import { registerAssets } from './assets.ts';
import { loadSiteAssets } from '../site/assets.ts';
import type { Config } from './config.ts';
import { registerErrorPages } from './error-pages.ts';
import { createFace } from './public/create-face.ts';
import { listeningWith } from './public/listening.ts';
import { flat, securityHeaders } from './public/security-headers.ts';
import { limits, rates } from './limits.ts';
import { Refusal } from './refusal.ts';
import { registerCheck } from './routes/check.ts';
import { registerConvert } from './routes/convert.ts';
import { handOver, registerPublicSite } from './routes/public-site.ts';
import { registerPages } from './routes/pages.ts';
import type { Services } from './services.ts';
import { texts } from '../site/texts.ts';

/** The HTTP application, not yet listening. Closing it closes the services. */
export async function buildApp({
  config,
  services,
  desk = null,
  logTo,
}: {
  config: Config;
  services: Services;
  /** Null where the server has no ledger: the checker alone. */
  desk?: Omit<DeskServices, keyof DeskWriting> | null;
  /** Where log lines go, standard output without it. */
  logTo?: { readonly write: (line: string) => void };
}): Promise<FastifyInstance> {
  const assets = loadSiteAssets();
  const face =
    desk === null || !config.SITE
      ? null
      : createFace({
          config,
          ledger: desk.ledger,
          files: desk.files,
          clock: desk.clock,
          publicUrl: desk.publicUrl,
          writePaper: services.writePaper,
          words: services.words,
          assets,
        });
  const security = securityHeaders(config);
  const app = fastify({
    serverFactory: listeningWith(face, limits),
    logger: { level: config.LOG_LEVEL, base: null, ...(logTo === undefined ? {} : { stream: logTo }) },
    // Fastify would log addresses and query strings; the line below has no more than the route.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUST_PROXY,
    bodyLimit: limits.formBytes,
    routerOptions: { ignoreTrailingSlash: true },
    // Addresses of older sites are not always UTF-8, and none of ours needs an escape: what does not decode is theirs or nobody's.
    frameworkErrors: (_error, request, reply) => {
      if (face !== null) return handOver(face, request, reply);
      reply.hijack();
      reply.raw.writeHead(404, [...flat(security)]).end();
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  face?.logTo(app.log);
  app.addHook('onClose', async () => {
    face?.close();
    await services.close();
  });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(security));
  await app.register(rateLimit, {
    ...rates.page,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      const { title, text } = texts.errors.tooOften;
      return new Refusal(429, { title, text: text(seconds) }, seconds);
    },
  });
  await app.register(multipart, { limits: limits.multipart, throwFileSizeLimit: false });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  registerErrorPages(app, assets);
  registerAssets(app, assets);
  registerPages(
    app,
    assets,
    desk === null ? null : { needsSetUp: onceDone(() => needsSetUp(desk.ledger)), face },
  );
  if (face !== null) registerPublicSite(app, face);
  registerCheck(app, services, assets);
  registerConvert(app, services);
  if (desk !== null) {
    const { writePaper, writeList, readTable, pageOfFile } = services;
    const ledger = face?.ledger ?? desk.ledger;
    await registerDesk(app, { ...desk, ledger, writePaper, writeList, readTable, pageOfFile });
  }
  return app;
}

/** Asks whether something is still to be done, until it is done: from then on it is not asked again. */
function onceDone(ask: () => Promise<boolean>): () => Promise<boolean> {
  let done = false;
  return async () => {
    if (!done) done = !(await ask());
    return !done;
  };
}
