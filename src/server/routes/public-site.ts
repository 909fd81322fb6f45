import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PublicSite } from '../../site/public/create-site.ts';
import { contentDisposition } from '../content-disposition.ts';

/** The public site: whatever no other route answers. */
export function registerPublicSite(app: FastifyInstance, site: PublicSite): void {
  app.get('/*', async (request, reply) => answer(site, request.url, reply));
}

export async function answer(site: PublicSite, url: string, reply: FastifyReply): Promise<FastifyReply> {
  const [path = '/', query = ''] = url.split('?', 2);
  const map = await site.readMap();
  if (map === null) return nothing(reply);
  const made = await site.make(map, { path, query });
  switch (made.kind) {
    case 'moved':
      return reply.redirect(made.to, 301);
    case 'text':
      return reply.code(made.status).type(made.type).send(made.text);
    case 'bytes':
      return reply
        .type(made.mediaType)
        .header('content-disposition', contentDisposition(made.name))
        .send(Buffer.from(made.bytes));
    case 'file':
      return nothing(reply);
  }
}

function nothing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
