import type { Tx } from '../ledger.ts';

/** The text of an edition as it is kept; its shape is that of `content/edition.ts`. */
export interface KeptEdition {
  readonly title: string;
  readonly head: unknown;
  readonly content: unknown;
  readonly attachments: unknown;
}

/**
 * The text that acts on a publication name by that digest; null where none names it. Whether it still is what the digest
 * says is for the caller to ask (`editionDigest` of content): a text is data that no chain protects.
 */
export async function readKeptText(
  tx: Tx,
  {
    bodyId,
    publicationId,
    digest,
  }: { readonly bodyId: string; readonly publicationId: string; readonly digest: string },
): Promise<KeptEdition | 'missing' | null> {
  const named = await tx
    .selectFrom('acts')
    .select('seq')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', publicationId)
    .where('kind', 'like', 'publication.%')
    .where((is) => is(is.fn('json_extract_path_text', ['payload', is.val('digest')]), '=', digest))
    .limit(1)
    .executeTakeFirst();
  if (named === undefined) return null;
  const kept = await tx
    .selectFrom('contents')
    .select(['title', 'head', 'content', 'attachments'])
    .where('body_id', '=', bodyId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return kept ?? 'missing';
}
