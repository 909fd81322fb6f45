import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Name of the cookie with the session's token. Over https with the prefix that browsers enforce: set by this host, for
 * the whole host, over https only.
 */
export const cookieName = (secure: boolean) => (secure ? '__Host-gongkai' : 'gongkai');

const options = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

/** True where people reach the site by https. */
export function isSecure(publicUrl: string | null, request: FastifyRequest): boolean {
  return publicUrl === null ? request.protocol === 'https' : publicUrl.startsWith('https:');
}

/** The cookie of one request. It has no date: it ends with the browser, the session with the settings. */
export interface SessionCookie {
  readonly token: string | null;
  readonly set: (token: string) => void;
  readonly clear: () => void;
}

export function sessionCookie(
  publicUrl: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
): SessionCookie {
  const secure = isSecure(publicUrl, request);
  const name = cookieName(secure);
  return {
    token: request.cookies[name] ?? null,
    set: (token) => void reply.setCookie(name, token, options(secure)),
    clear: () => void reply.clearCookie(name, options(secure)),
  };
}
