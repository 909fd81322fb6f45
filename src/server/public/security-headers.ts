import type { Config } from '../config.ts';

/** Names and values, in turn. */
export type FlatHeaders = readonly string[];

/** Nothing is run, nothing asked of elsewhere, nothing framed: the same for every page of this server. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** What somebody uploaded runs nothing and belongs to no site, even where a browser shows it. */
export const filePolicy = "default-src 'none';frame-ancestors 'none';sandbox";

/** Headers that every answer carries, by their names in small letters. */
export function securityHeaders({
  PUBLIC_URL,
}: Pick<Config, 'PUBLIC_URL'>): Readonly<Record<string, string>> {
  // Only a site that is reached by https may tell browsers to insist on it.
  const secure = PUBLIC_URL?.startsWith('https:') === true;
  return {
    'content-security-policy': pagePolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}

/** Those headers for a reply that is sent past Fastify, with some of them replaced. */
export const flat = (headers: Readonly<Record<string, string>>): FlatHeaders =>
  Object.entries(headers).flat();
