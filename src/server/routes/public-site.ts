import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Front } from '../public/front.ts';
import { formBytes, type RequestFront } from '../public/requests/request-front.ts';

/** The public site: whatever no other route answers. What is somebody's own is made for them; without a ledger there is none of it. */
export function registerPublicSite(
  app: FastifyInstance,
  front: Pick<Front, 'serve'>,
  own: RequestFront | null,
): void {
  // It counts for itself who asks how much.
  const options = { config: { rateLimit: false as const } };
  const handler = (request: FastifyRequest, reply: FastifyReply) => handOver(front, request, reply);
  app.get('/*', options, (request, reply) =>
    own?.wants(request.raw.url ?? '') === true ? own.handle(request, reply) : handOver(front, request, reply),
  );
  if (own !== null) {
    app.post('/*', { ...options, bodyLimit: formBytes }, (request, reply) =>
      own.wants(request.raw.url ?? '') ? own.handle(request, reply) : reply.callNotFound(),
    );
  }
  // Before the doors of the desk, which answer the rest of what begins so.
  app.get('/api/site', options, handler);
  app.get('/api/site/*', options, handler);
}

/** Lets the public site answer in Fastify's stead. */
export function handOver(front: Pick<Front, 'serve'>, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  void front.serve(request.raw, reply.raw);
}
