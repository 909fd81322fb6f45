import { z } from 'zod';
import { editionSchema } from '../../../content/edition.ts';
import type { LocalCopy } from './manuscript-keeper.ts';

const shape = z.object({
  version: z.number().int(),
  draft: z.object({
    edition: editionSchema,
    explanations: z.record(z.string(), z.string()),
    changeNote: z.string().nullable(),
  }),
  at: z.number(),
});

const keyOf = (staffId: string, publicationId: string) => `gongkai.manuscript.${staffId}.${publicationId}`;

/** What this browser keeps of a text that did not reach the server; null for nothing, or nothing that can be read. */
export function readLocalCopy(staffId: string, publicationId: string): LocalCopy | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(staffId, publicationId)) ?? 'null');
    const read = shape.safeParse(kept);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps a text in this browser, or takes it away. */
export function writeLocalCopy(staffId: string, publicationId: string, copy: LocalCopy | null): void {
  try {
    if (copy === null) localStorage.removeItem(keyOf(staffId, publicationId));
    else localStorage.setItem(keyOf(staffId, publicationId), JSON.stringify(copy));
  } catch {
    // A browser that keeps nothing loses the local copy only: the page still holds the text.
  }
}
