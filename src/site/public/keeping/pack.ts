import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Packed } from './copy.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Less than this is no smaller when packed, with the header that says so. */
const worthwhile = 256;

/** Types whose bytes are not packed already. */
const compressible = /^(?:text\/|application\/(?:json|xml|[a-z.-]+\+(?:json|xml))|image\/svg)/u;

export interface PackedAll {
  readonly identity: Packed;
  readonly gzip: Packed | null;
  readonly br: Packed | null;
}

/**
 * Packs bytes for each encoding, off the main thread.
 * @param quality of Brotli, 0 to 11. 5 by default: 11 makes a page a tenth smaller and takes a hundred times as long
 * (bench/README.md), and pages are made again with every act
 */
export async function pack(bytes: Buffer, type: string, quality = 5): Promise<PackedAll> {
  const tag = createHash('sha256').update(type).update('\0').update(bytes).digest('base64url').slice(0, 22);
  const identity = { bytes, etag: `"${tag}"` };
  if (bytes.length < worthwhile || !compressible.test(type)) return { identity, gzip: null, br: null };
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    zip(bytes, { level: 6 }),
  ]);
  return {
    identity,
    gzip: gz.length < bytes.length ? { bytes: gz, etag: `"${tag}-gz"` } : null,
    br: br.length < bytes.length ? { bytes: br, etag: `"${tag}-br"` } : null,
  };
}
