import type { Tx } from '../../ledger.ts';

/** Where an address of the site before this one leads: to a publication of a body, or to a path of this site. */
export type OldTarget =
  { readonly bodyId: string; readonly publicationId: string } | { readonly path: string };

/**
 * The first of several ways in which an old address may have been entered that leads somewhere.
 * @param paths as `oldPathOf` of law writes them, the likeliest first. The transaction sees everything.
 */
export async function readOldAddress(tx: Tx, paths: readonly string[]): Promise<OldTarget | null> {
  if (paths.length === 0) return null;
  const rows = await tx
    .selectFrom('old_addresses')
    .select(['body_id as bodyId', 'path', 'publication_id as publicationId', 'target'])
    .where('path', 'in', paths)
    .where('removed_at', 'is', null)
    .execute();
  const found = paths.flatMap((path) => rows.filter((row) => row.path === path))[0];
  if (found === undefined) return null;
  const { bodyId, publicationId, target } = found;
  if (publicationId !== null) return { bodyId, publicationId };
  return target === null ? null : { path: target };
}
