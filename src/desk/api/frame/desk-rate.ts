import type { RateLimitOptions } from '@fastify/rate-limit';

/**
 * What one address may ask of the desk in a minute, where the server counts: a whole office sits behind one address,
 * and a page of the console asks several times.
 */
export const deskRate: { readonly rateLimit: RateLimitOptions } = {
  rateLimit: { max: 6000, timeWindow: 60_000 },
};
