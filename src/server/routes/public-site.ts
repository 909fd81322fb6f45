import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Front } from '../public/front.ts';

/** The public site: whatever no other route answers. */
export function registerPublicSite(app: FastifyInstance, front: Pick<Front, 'serve'>): void {
  // It counts for itself who asks how much.
  const options = { config: { rateLimit: false as const } };
  const handler = (request: FastifyRequest, reply: FastifyReply) => handOver(front, request, reply);
  app.get('/*', options, handler);
  // Before the doors of the desk, which answer the rest of what begins so.
  app.get('/api/site', options, handler);
  app.get('/api/site/*', options, handler);
}

/** Lets the public site answer in Fastify's stead. */
export function handOver(front: Pick<Front, 'serve'>, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  void front.serve(request.raw, reply.raw);
}
