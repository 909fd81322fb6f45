import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginProviderSignIn, ProviderError } from '../../acts/sign-in/provider.ts';
import { signInByProvider } from '../../acts/sign-in/sign-in-by-provider.ts';
import type { AddressLimit } from './frame/address-limit.ts';
import { isSecure, sessionCookie } from './frame/session-cookie.ts';
import { dateInChina } from './frame/today.ts';
import { wording } from './frame/wording.ts';
import { noticePage } from './notice-page.ts';
import type { DeskServices, NamedProvider } from './services.ts';

/** Kept by the browser from the way out to the way back, which begins at another site: hence not strict. */
const pendingCookie = 'gongkai-provider';
const path = '/api/sign-in/oidc';

/** The way to the county's provider of identities and back. Browsers walk it by themselves: it is no call. */
export function registerProvider(api: FastifyInstance, services: DeskServices, limit: AddressLimit): void {
  const { provider } = services;
  if (provider === null) return;
  api.get('/sign-in/oidc', async (request, reply) => {
    const wait = limit.take(request.ip, services.clock());
    if (wait !== null) return sorry(reply, 429, wording.tooOften(wait));
    return begin(services, provider, request, reply);
  });
  api.get('/sign-in/oidc/back', async (request, reply) => back(services, provider, request, reply));
}

async function begin(
  { ledger, clock, publicUrl }: DeskServices,
  provider: NamedProvider,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  try {
    const { url, pending } = await beginProviderSignIn(ledger.keys, provider, clock());
    const secure = isSecure(publicUrl, request);
    void reply.setCookie(pendingCookie, pending, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: 600,
    });
    return await reply.redirect(url, 303);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    request.log.error({ fault: error.name, cause: nameOf(error.cause) }, 'provider of identities');
    return sorry(reply, 503, error.message);
  }
}

async function back(
  { ledger, clock, publicUrl }: DeskServices,
  provider: NamedProvider,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const now = clock();
  const pending = request.cookies[pendingCookie] ?? '';
  void reply.clearCookie(pendingCookie, { path });
  const result = await signInByProvider(
    ledger,
    provider,
    {
      pending,
      query: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
      address: request.ip,
      device: request.headers['user-agent'] ?? '',
    },
    { now, today: dateInChina(now) },
  );
  if (result.result === 'refused') return sorry(reply, 403, result.message);
  sessionCookie(publicUrl, request, reply).set(result.token);
  // A page of ours then leads on: a redirect that began at another site would come without the strict cookie.
  return reply
    .type('text/html; charset=utf-8')
    .send(noticePage({ title: '已登录', text: '正在打开工作台。', onTo: '/desk/' }));
}

const sorry = (reply: FastifyReply, status: number, text: string) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(noticePage({ title: '没有登录成', text, onTo: null }));

const nameOf = (cause: unknown) => (cause instanceof Error ? cause.name : typeof cause);
