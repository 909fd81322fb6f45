import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this, a compressed copy saves no packet. */
const least = 512;

const compressible = /\.(?:html|css|js|xml|txt|csv|svg|json)$/u;

/** Compressed copies of a file that web servers hand out in its place, by what their names end in; none where none is smaller. */
export async function compressedOf(
  file: string,
  bytes: Buffer,
): Promise<readonly (readonly [ending: '.gz' | '.br', bytes: Buffer])[]> {
  if (!compressible.test(file) || bytes.length < least) return [];
  const [gz, br] = await Promise.all([
    zip(bytes, { level: 9 }),
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  ]);
  return ([['.gz', gz] as const, ['.br', br] as const] as const).filter(
    ([, packed]) => packed.length < bytes.length,
  );
}
