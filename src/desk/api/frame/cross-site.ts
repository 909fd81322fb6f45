import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/**
 * True where a request that changes something comes from a page of ours. The browser says so itself
 * (`Sec-Fetch-Site`, on https and on the machine's own address); where it does not, by the page's `Origin`, which it
 * sends with every POST. A caller that is no browser sends neither and carries nobody's cookie unawares.
 */
export function fromOwnPage(publicUrl: string | null, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  const own = publicUrl === null ? `${request.protocol}://${request.host}` : new URL(publicUrl).origin;
  return origin.toLowerCase() === own.toLowerCase();
}

/** Compares in a time that says nothing of where they differ. */
export function sameSecret(given: string, kept: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(kept));
}
