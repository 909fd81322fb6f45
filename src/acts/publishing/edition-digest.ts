import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../content/canonical.ts';
import type { Edition } from '../../content/edition.ts';

/**
 * SHA-256, hexadecimal, over all that the public sees of an edition: what reviewers approve is this digest, so no other text
 * can go out under it.
 */
export function digestOfEdition({ title, head, content, attachments }: Edition): string {
  const json = canonicalJson({ title, head, content, attachments } as unknown as JsonValue);
  return createHash('sha256').update(json, 'utf8').digest('hex');
}
