import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { needsSetUp } from '../acts/set-up/set-up-installation.ts';
import { registerDesk } from '../desk/api/register-desk.ts';
import type { DeskServices, DeskWriting } from '../desk/api/services.ts';
import { registerAssets } from './assets.ts';
import { folderStore } from '../ledger/files.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readSiteMap } from '../ledger/read/site/site-map.ts';
import { loadSiteAssets, type SiteAssets } from '../site/assets.ts';
import { createSite } from '../site/public/create-site.ts';
import type { Reach } from '../site/public/name-of.ts';
import { createRequestSite } from '../site/public/requests/request-site.ts';
import { longestStatementMs } from '../site/public/keeping/making.ts';
import type { Copy } from '../site/public/keeping/copy.ts';
import { filesFolder } from './installation/folders.ts';
import type { Config } from './config.ts';
import { registerErrorPages } from './error-pages.ts';
import { createFace, siteOfCopies, watched, type PublicFace } from './public/create-face.ts';
import { keepOnDisk } from './public/keep-on-disk.ts';
import { listeningWith } from './public/listening.ts';
import { flat, securityHeaders } from './public/security-headers.ts';
import { proofOfWork } from './public/requests/proof-of-work.ts';
import { requestFront, type RequestFront } from './public/requests/request-front.ts';
import { requestPort } from './public/requests/request-port.ts';
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
  copies = null,
  copiesFile = null,
  logTo,
}: {
  config: Config;
  services: Services;
  /** Null where the server has no ledger: the checker alone. */
  desk?: Omit<DeskServices, keyof DeskWriting> | null;
  /** Pages of the public site as they were kept: shown where there is no ledger. */
  copies?: readonly Copy[] | null;
  /** Where pages are kept over a restart. */
  copiesFile?: string | null;
  /** Where log lines go, standard output without it. */
  logTo?: { readonly write: (line: string) => void };
}): Promise<FastifyInstance> {
  const assets = loadSiteAssets();
  const face = faceOf({ config, services, desk, copies, assets });
  const security = {
    ...securityHeaders(config),
    // Pages of the public site say it themselves; desk, checker and API are kept from search engines here.
    ...((desk?.demonstration ?? null) === null ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
  };
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
  app.decorate('demonstration', (desk?.demonstration ?? null) !== null);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  face?.logTo(app.log);
  const onDisk =
    face === null || copiesFile === null ? null : keepOnDisk(face.kept, copiesFile, config, app.log);
  app.addHook('onClose', async () => {
    face?.close();
    await onDisk?.close();
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
    face,
    desk === null ? null : { needsSetUp: onceDone(() => needsSetUp(desk.ledger)) },
  );
  if (face !== null) {
    registerPublicSite(app, face, ownPages({ config, services, desk, assets, reach: face.kept.reach }));
  }
  registerCheck(app, services, assets);
  registerConvert(app, services);
  if (desk !== null) {
    const { writePaper, writeList, writeReport, readTable, pageOfFile, open: openReport } = services;
    const ledger = face === null ? desk.ledger : watched(desk.ledger, face.kept);
    const writing = { writePaper, writeList, writeReport, readTable, pageOfFile, openReport };
    await registerDesk(app, { ...desk, ledger, ...writing });
  }
  return app;
}

/** The public face: of the ledger, or of copies alone; null where there is neither, or none is wanted. */
function faceOf({
  config,
  services: { writePaper, writeWorkbook, words },
  desk,
  copies,
  assets,
}: {
  readonly config: Config;
  readonly services: Services;
  readonly desk: Omit<DeskServices, keyof DeskWriting> | null;
  readonly copies: readonly Copy[] | null;
  readonly assets: SiteAssets;
}): PublicFace | null {
  if (!config.SITE) return null;
  if (desk !== null) {
    const { ledger, files, clock, publicUrl } = desk;
    const site = createSite({
      ledger: briefly(ledger),
      files,
      clock,
      publicUrl,
      writePaper,
      writeWorkbook,
      words,
      assets,
    });
    return createFace({ config, site, files, clock, assets, demonstration: desk.demonstration !== null });
  }
  if (copies === null) return null;
  const files = folderStore(filesFolder(config.DATA_DIR));
  return createFace({
    config,
    site: siteOfCopies,
    files,
    clock: () => new Date(),
    assets,
    demonstration: false,
    copies,
  });
}

/** Applications online and one's own request; null where there is no ledger. */
function ownPages({
  config,
  services: { writePaper, writeWorkbook, words },
  desk,
  assets,
  reach,
}: {
  readonly config: Config;
  readonly services: Services;
  readonly desk: Omit<DeskServices, keyof DeskWriting> | null;
  readonly assets: SiteAssets;
  readonly reach: () => Reach | null;
}): RequestFront | null {
  if (desk === null) return null;
  const { ledger, files, clock, publicUrl } = desk;
  const site = createRequestSite(
    { ledger: briefly(ledger), files, clock, publicUrl, writePaper, writeWorkbook, words, assets },
    requestPort({ ledger, files, clock }),
    proofOfWork(ledger.keys),
  );
  const readMap = () => ledger.read('everything', readSiteMap);
  return requestFront({
    config,
    site,
    readMap,
    keys: ledger.keys,
    clock,
    assets,
    reach,
    demonstration: desk.demonstration !== null,
  });
}

/** The ledger for pages that somebody waits for, and that a crawler asks for by the thousand. */
const briefly = ({ read }: Pick<Ledger, 'read'>): Pick<Ledger, 'read'> => ({
  read: (scope, work) => read(scope, work, { statementMs: longestStatementMs }),
});

/** Asks whether something is still to be done, until it is done: from then on it is not asked again. */
function onceDone(ask: () => Promise<boolean>): () => Promise<boolean> {
  let done = false;
  return async () => {
    if (!done) done = !(await ask());
    return !done;
  };
}
