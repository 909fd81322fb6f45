import type { Tx } from '../../ledger.ts';

/** A kept file, as the ledger knows it. */
export interface SiteFile {
  readonly fileId: string;
  readonly sha256: string;
  /** As it was uploaded; only its ending may be shown. */
  readonly name: string;
  readonly mediaType: string;
}

/** The files of a body by their ids; what the ledger does not know is left out. */
export async function readSiteFiles(
  tx: Tx,
  bodyId: string,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, SiteFile>> {
  if (fileIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('files')
    .select(['file_id as fileId', 'sha256', 'name', 'media_type as mediaType'])
    .where('body_id', '=', bodyId)
    .where('file_id', 'in', fileIds)
    .execute();
  return new Map(rows.map((file) => [file.fileId, file]));
}
