import { createHash } from 'node:crypto';

/** SHA-256, or SM3 (GB/T 32905-2016) where a county must use the commercial cryptography of the state. */
export type ChainAlgorithm = 'sha256' | 'sm3';

/** What the hash of an act covers: every column of it, and the hash before it. */
export interface Link {
  readonly bodyId: string;
  readonly seq: number;
  readonly actId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  /** `2026-11-20T01:31:07.123456Z`, six digits of a second. */
  readonly at: string;
  /** The payload's text as it stands in the table, byte for byte. */
  readonly payload: string;
  readonly algorithm: ChainAlgorithm;
}

/** Stands before the first act of a chain. */
export const firstHash = Buffer.alloc(32);

/** The hash of an act, 32 bytes. Each part is written as JSON, so that no two acts share a text. */
export function hashOf(link: Link, previousHash: Buffer): Buffer {
  const text = JSON.stringify([
    previousHash.toString('hex'),
    link.bodyId,
    link.seq,
    link.actId,
    link.kind,
    link.subjectId,
    link.actorId,
    link.at,
    link.payload,
  ]);
  return createHash(link.algorithm).update(text, 'utf8').digest();
}
