import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { SiteAssets } from '../../../site/assets.ts';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import type { Reach } from '../../../site/public/name-of.ts';
import type { RequestAnswer, RequestAsked } from '../../../site/public/requests/answer.ts';
import { mayBeOwn, type RequestSite } from '../../../site/public/requests/request-site.ts';
import type { Config } from '../../config.ts';
import { contentDisposition } from '../../content-disposition.ts';
import { isDatabaseAway } from '../../start-error.ts';
import { createBudget, type Budget } from '../budget.ts';
import { callerAddress } from '../caller-address.ts';
import { split } from '../front.ts';
import { filePolicy, securityHeaders } from '../security-headers.ts';
import { troubleSender, type Trouble } from '../send-trouble.ts';
import { readForm } from './read-form.ts';
import { readSession, sessionCookies } from './session-cookie.ts';

/** Pages that are somebody's own, over HTTP: what is sent is read, what is answered is kept nowhere. */
export interface RequestFront {
  /** Whether a path belongs here. */
  readonly wants: (url: string) => boolean;
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
}

/** Points of each kind of call, as `SITE_RATE` counts them. */
const costs = { read: 10, save: 30, begin: 60, enter: 100, send: 200 } as const;

/** What all together may ask of one body in a minute: applications begun, and sent. */
const bodyRate = 600;
const bodyCosts: Readonly<Partial<Record<keyof typeof costs, number>>> = { begin: 5, send: 20 };

/** Forms with files that are taken in at a time: each may hold thirty megabytes. */
const uploadsAtOnce = 8;
/** Of one address: who sends slowly, or by many hands, does not keep everybody else from sending. */
const uploadsOfOne = 3;

/** Bytes of a form without files. */
export const formBytes = 256 * 1024;

/**
 * The door to applications and own requests over HTTP: forms of other sites, rates, sizes and uploads at a time are seen to
 * here, pages are made by the site.
 */
export function requestFront(options: {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'TRUST_PROXY' | 'SITE_RATE'>;
  readonly site: RequestSite;
  readonly readMap: () => Promise<SiteMap | null>;
  readonly keys: Ledger['keys'];
  readonly clock: () => Date;
  readonly assets: SiteAssets;
  readonly reach: () => Reach | null;
  readonly demonstration: boolean;
}): RequestFront {
  const { config, site, readMap, keys, clock, assets, reach, demonstration } = options;
  const addressOf = callerAddress(config);
  const budget = createBudget(config.SITE_RATE);
  const bodyBudget = createBudget(config.SITE_RATE === 0 ? 0 : bodyRate);
  const sendTrouble = troubleSender(assets, securityHeaders(config), reach, demonstration);
  const uploads: string[] = [];
  const secure = config.PUBLIC_URL?.startsWith('https:') === true;

  const trouble = (request: FastifyRequest, reply: FastifyReply, what: Trouble): FastifyReply => {
    void reply.hijack();
    sendTrouble(request.raw, reply.raw, what);
    return reply;
  };

  const send = (request: FastifyRequest, reply: FastifyReply, answer: RequestAnswer): FastifyReply => {
    // Nobody keeps it: no proxy, no search engine, no button that goes back on a shared machine.
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
    switch (answer.kind) {
      case 'nothing':
        return trouble(request, reply, { kind: 'nothing' });
      case 'page':
        return reply
          .code(answer.status)
          .header('content-language', 'zh-CN')
          .type('text/html; charset=utf-8')
          .send(answer.html);
      case 'go':
        if (answer.session !== undefined) {
          const { open: key, paths } = answer.session;
          void reply.header('set-cookie', [...sessionCookies(keys, { key, paths, secure, now: clock() })]);
        }
        return reply.code(303).header('location', answer.to).send();
      case 'file': {
        const { name, mediaType, bytes } = answer.file;
        return reply
          .header('content-security-policy', filePolicy)
          .header('content-disposition', contentDisposition(name))
          .type(mediaType)
          .send(Buffer.from(bytes));
      }
    }
  };

  const asking = async (request: FastifyRequest, from: string): Promise<RequestAsked | null> => {
    const map = await readMap();
    if (map === null) return null;
    const { path, query } = split(request.raw.url ?? '/');
    const posted = request.method === 'POST';
    const form = posted ? await readForm(request) : { fields: new Map<string, string>(), files: [] };
    const session = readSession(keys, request.headers.cookie, clock());
    return { map, method: posted ? 'POST' : 'GET', path, query, session, from, ...form };
  };

  return {
    wants: (url) => mayBeOwn(split(url).path),
    handle: async (request, reply) => {
      const from = addressOf(request.raw);
      const { path } = split(request.raw.url ?? '/');
      const kind = kindOf(request.method, path);
      const wait = held(budget, bodyBudget, { from, path, kind });
      if (wait > 0) return trouble(request, reply, { kind: 'too-often', seconds: wait });
      // A form of another site sends nothing here. Without the header it is an old browser: the secret in the address and the
      // cookie, which other sites' forms do not bring along, stand in its place.
      const source = request.headers['sec-fetch-site'];
      if (kind !== 'read' && source !== undefined && source !== 'same-origin' && source !== 'none') {
        return trouble(request, reply, { kind: 'nothing' });
      }
      const uploading = request.isMultipart();
      const own = uploads.filter((address) => address === from).length;
      if (uploading && (uploads.length >= uploadsAtOnce || own >= uploadsOfOne)) {
        return trouble(request, reply, { kind: 'busy' });
      }
      if (uploading) uploads.push(from);
      try {
        const asked = await asking(request, from);
        return asked === null
          ? trouble(request, reply, { kind: 'nothing' })
          : send(request, reply, await site.answer(asked));
      } catch (error) {
        if (isDatabaseAway(error)) return trouble(request, reply, { kind: 'away' });
        const { name, code, statusCode = 500 } = error as Partial<FastifyError>;
        if (statusCode < 500) throw error;
        // No message: it may hold what somebody sent.
        request.log.error({ fault: name, code }, 'own page: it could not be made');
        return trouble(request, reply, { kind: 'fault' });
      } finally {
        if (uploading) uploads.splice(uploads.indexOf(from), 1);
      }
    },
  };
}

function kindOf(method: string, path: string): keyof typeof costs {
  if (method !== 'POST') return 'read';
  if (/\/shenqing\/?$/u.test(path)) return 'begin';
  if (/\/(?:hedui|shaodeng)\/?$/u.test(path)) return 'send';
  return /\/jindu\/?$/u.test(path) ? 'enter' : 'save';
}

/** Seconds to wait; 0 where it may be asked. The body's part of the path stands for the body. */
function held(
  budget: Budget,
  bodyBudget: Budget,
  { from, path, kind }: { readonly from: string; readonly path: string; readonly kind: keyof typeof costs },
): number {
  const wait = budget.take(from, costs[kind]);
  const ofBody = bodyCosts[kind];
  if (wait > 0 || ofBody === undefined) return wait;
  const body = path.replace(/^\/large(?=\/)/u, '').replace(/\/ysqgk\/.*$/u, '');
  return bodyBudget.take(`body ${body}`, ofBody);
}
