import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may, whoMay } from '../../../law/index.ts';
import { scopeFor } from '../../../acts/actor.ts';
import { resumeSession } from '../../../acts/sign-in/resume-session.ts';
import type { Endpoint, FileAnswer, Upload } from '../../contract/endpoint.ts';
import type { DeskServices } from '../services.ts';
import type { AddressLimit } from './address-limit.ts';
import { deskRate } from './desk-rate.ts';
import { fromOwnPage, sameSecret } from './cross-site.ts';
import type { CallFacts, Caller, CallerFacts, HandlersOf } from './handler.ts';
import { bodyLimit } from './json-body.ts';
import { logFault } from './log-fault.ts';
import { ownDoors } from './own-doors.ts';
import { parseInput, type Input } from './parse-input.ts';
import type { ReadUpload } from './read-upload.ts';
import { Refused, refused } from './refused.ts';
import { sessionCookie } from './session-cookie.ts';
import { dateInChina } from './today.ts';
import { wording } from './wording.ts';

/** What stands before the handlers. */
export interface Gate {
  readonly services: DeskServices;
  /** Doors that one address may use only so often. */
  readonly limits: Readonly<Record<string, AddressLimit>>;
  readonly readUpload: ReadUpload;
}

type AnyHandler = (
  call: CallFacts & Input & Partial<CallerFacts> & { readonly upload?: Upload },
) => Promise<unknown>;

/**
 * Makes the routes of the endpoints: what may not pass does not reach a handler.
 * @param takes the endpoints whose routes are made here, by what they take
 */
export function registerEndpoints<All extends Readonly<Record<string, Endpoint>>>(
  app: FastifyInstance,
  gate: Gate,
  endpoints: All,
  handlers: HandlersOf<All>,
  takes: 'json' | 'upload',
): void {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    if ((endpoint.upload === undefined) !== (takes === 'json')) continue;
    const handle = handlers[name] as unknown as AnyHandler;
    app.route({
      method: endpoint.method,
      url: routePath(endpoint.path),
      config: deskRate,
      bodyLimit: endpoint.most ?? bodyLimit,
      handler: async (request, reply) => {
        const answer = await answerTo({ gate, name, endpoint, handle }, request, reply);
        return send(reply, endpoint, answer);
      },
    });
  }
}

/** `/api/bodies/{bodyId}` as Fastify writes it under the prefix `/api`. */
const routePath = (path: string) => path.replace(/^\/api/u, '').replaceAll(/\{(\w+)\}/gu, ':$1');

interface Door {
  readonly gate: Gate;
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly handle: AnyHandler;
}

/** From the request to the handler; each step may be the last. */
async function answerTo(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { gate, name, endpoint, handle } = door;
  const { services } = gate;
  const now = services.clock();
  const changes = endpoint.method !== 'GET';
  if (changes && !fromOwnPage(services.publicUrl, request)) return refused('other-page', wording.otherPage);
  const wait = gate.limits[name]?.take(request.ip, now) ?? null;
  if (wait !== null) return new Refused({ code: 'too-often', message: wording.tooOften(wait) }, wait);
  const facts: CallFacts = {
    services,
    now,
    today: dateInChina(now),
    address: request.ip,
    device: request.headers['user-agent'] ?? '',
    cookie: sessionCookie(services.publicUrl, request, reply),
    report: (fault) => logFault(request.log, fault),
  };
  if (endpoint.access === 'anyone') {
    const input = parseInput(endpoint, request);
    return input instanceof Refused ? input : handle({ ...facts, ...input });
  }
  const caller = await callerOf(facts);
  if (caller instanceof Refused) return caller;
  if (changes && !sameSecret(String(request.headers['x-csrf-token'] ?? ''), caller.csrfToken)) {
    return refused('other-page', wording.staleToken);
  }
  const shut = shutTo(caller, door);
  if (shut !== null) return shut;
  const input = parseInput(endpoint, request);
  if (input instanceof Refused) return input;
  const scope = scopeOf(caller, endpoint);
  if (namedBodies(input).some((body) => !scope.bodies.includes(body))) {
    return refused('not-found', wording.otherBody);
  }
  const { actor, session } = caller;
  const context = { ledger: services.ledger, actor, session, now, today: facts.today };
  if (endpoint.upload === undefined) return handle({ ...facts, ...input, caller, context, scope });
  // Received only now: nobody fills the memory who may not use the door.
  const upload = await gate.readUpload(request, endpoint.upload.most);
  if (upload instanceof Refused) return upload;
  return handle({ ...facts, ...input, caller, context, scope, upload });
}

async function callerOf({ services, cookie, now, today }: CallFacts): Promise<Caller | Refused> {
  if (cookie.token === null) return refused('signed-out', wording.signedOut);
  const resumed = await resumeSession(services.ledger, cookie.token, { now, today });
  if (resumed.resumed) return { ...resumed.signedIn, csrfToken: resumed.csrfToken };
  cookie.clear();
  return refused('signed-out', resumed.message);
}

/** Why a door stays shut to someone who signed in; null where it opens. */
function shutTo(caller: Caller, { name, endpoint: { access } }: Door): Refused | null {
  if (!ownDoors.has(name)) {
    if (caller.mustChangePassword !== null) return refused('not-allowed', caller.mustChangePassword);
    if (caller.mustEnrolTotp) return refused('not-allowed', wording.enrolTotp);
  }
  if (access === 'anyone' || access === 'signed-in') return null;
  return may(caller.actor.roles, access) ? null : refused('not-allowed', whoMay(access));
}

function scopeOf({ actor }: Caller, { access }: Endpoint): CallerFacts['scope'] {
  if (access === 'anyone' || access === 'signed-in') return { bodies: [actor.bodyId] };
  return scopeFor(actor, access) as CallerFacts['scope'];
}

/** The bodies that the input names as the place of what is read or done: another's is as one that is not. */
function namedBodies({ params, query, body }: Input): readonly string[] {
  const named: readonly unknown[] = [params?.['bodyId'], query?.['body'], body?.['body'], body?.['parentId']];
  return named.filter((each) => typeof each === 'string');
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown): FastifyReply {
  if (answer instanceof Refused) return sendRefused(reply, answer);
  if ('file' in endpoint.answer) return sendFile(reply, answer as FileAnswer);
  // What the contract does not name does not leave the house.
  return reply.send(endpoint.answer.parse(answer));
}

export function sendRefused(reply: FastifyReply, { status, problem, retryAfter }: Refused): FastifyReply {
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  return reply.code(status).send(problem);
}

/** A file is whatever somebody uploaded: no browser is to guess what it is, nor to run anything in it. */
function sendFile(reply: FastifyReply, { name, type, bytes, inline = false }: FileAnswer): FastifyReply {
  const plain = name.replaceAll(/[^\w.-]/gu, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return reply
    .type(type)
    .headers({
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    })
    .send(Buffer.from(bytes));
}
