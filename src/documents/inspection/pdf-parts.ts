import type { LocatedPart, StructureNote } from './inspected-part.ts';
import { plainParts } from './plain-parts.ts';

/** What a PDF shows. */
export async function pdfParts(bytes: Uint8Array): Promise<{
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
}> {
  return plainParts(bytes, 'pdf');
}
