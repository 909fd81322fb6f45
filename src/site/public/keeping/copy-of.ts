import type { Made } from '../create-site.ts';
import type { Copy, Standing } from './copy.ts';
import { pack } from './pack.ts';

/** A copy of what was made, packed for each encoding. */
export async function copyOf(
  made: Exclude<Made, { readonly kind: 'moved' }>,
  standing: Standing,
): Promise<Copy> {
  switch (made.kind) {
    case 'file': {
      const { sha256, name, mediaType, inline } = made;
      return { ...standing, kind: 'file', sha256, name, mediaType, inline };
    }
    case 'text':
      return {
        ...standing,
        kind: 'page',
        status: made.status,
        type: made.type,
        name: null,
        ...(await pack(Buffer.from(made.text), made.type)),
      };
    case 'bytes':
      return {
        ...standing,
        kind: 'page',
        status: 200,
        type: made.mediaType,
        name: made.name,
        ...(await pack(Buffer.from(made.bytes), made.mediaType)),
      };
  }
}
