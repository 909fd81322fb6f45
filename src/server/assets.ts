import type { FastifyInstance } from 'fastify';
import type { SiteAssets } from '../site/assets.ts';

/** Hands out the styles and scripts of pages. */
export function registerAssets(app: FastifyInstance, { all }: SiteAssets): void {
  for (const { path, type, bytes } of all) {
    app.get(path, { config: { rateLimit: false } }, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(bytes),
    );
  }
}
