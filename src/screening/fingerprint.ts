import { keyedDigest } from './digest.ts';
import type { HitKind } from './hit.ts';
import type { PartRole } from './part.ts';

/**
 * What tells a hit from another without saying what stands there: kind, text in half width without blanks,
 * hyphens and borders, and the role of its part. The same number twice in the running text is one; the same
 * number in a hidden column is another.
 * @param key secret of the installation
 */
export function fingerprintOf(key: string, kind: HitKind, clear: string, role: PartRole): string {
  const text = clear
    .normalize('NFKC')
    .replace(/[\s|—–-]/g, '')
    .replace('×', 'X')
    .toUpperCase();
  return keyedDigest(key, JSON.stringify([kind, role, text])).slice(0, 32);
}
