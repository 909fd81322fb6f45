import { createHash } from 'node:crypto';

/**
 * The id of something that follows from another: the same for the same, so that what is tried again is done once. A UUIDv7 with the
 * moment of the one that it follows from, so that ids stay in the order of time.
 */
export function derivedId(id: string, what: string): string {
  const moment = id.replaceAll('-', '').slice(0, 12);
  const hash = createHash('sha256').update(`${id}/${what}`).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
