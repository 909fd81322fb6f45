import type { SourceDocument } from '../../report/source.ts';

/**
 * What reading a file gives: a document to be read by `report/read`, data from a JSON file, or the reason,
 * a Chinese sentence for the person who gave the file, why there is neither.
 */
export type ReadResult =
  | { readonly ok: true; readonly source: SourceDocument }
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly reason: string };
