import type { FastifyInstance } from 'fastify';
import type { Asset, SiteAssets } from '../site/assets.ts';
import { pack, type PackedAll } from '../site/public/keeping/pack.ts';
import { acceptedEncoding } from './public/accepted-encoding.ts';

/** Assets are few and stay: packing them well is worth the time, once. */
const bestQuality = 11;

/** Hands out the styles and scripts of pages, packed when they are first asked for. */
export function registerAssets(app: FastifyInstance, { all }: SiteAssets): void {
  for (const asset of all) {
    let packing: Promise<PackedAll> | null = null;
    app.get(asset.path, { config: { rateLimit: false } }, async (request, reply) => {
      packing ??= packed(asset);
      const { identity, gzip, br } = await packing;
      const accepted = acceptedEncoding(request.headers['accept-encoding']);
      void reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type);
      if (br !== null || gzip !== null) void reply.header('vary', 'accept-encoding');
      if (accepted === 'br' && br !== null) return reply.header('content-encoding', 'br').send(br.bytes);
      if (accepted !== 'identity' && gzip !== null) {
        return reply.header('content-encoding', 'gzip').send(gzip.bytes);
      }
      return reply.send(identity.bytes);
    });
  }
}

const packed = ({ bytes, type }: Asset): Promise<PackedAll> => pack(bytes, type, bestQuality);
