import type { Tx } from '../ledger.ts';

/** The text of an edition as it is kept; its shape is that of `content/edition.ts`. */
export interface KeptEdition {
  readonly title: string;
  readonly head: unknown;
  readonly content: unknown;
  readonly attachments: unknown;
}

/**
 * The text that acts on a publication name by that digest; null where none names it, `cleared` where it was sent for review
 * and came to nothing and has been thinned out (`thinManuscripts`), `missing` where it should be there. Whether it still is what the digest
 * says is for the caller to ask (`editionDigest` of content): a text is data that no chain protects.
 */
export async function readKeptText(
  tx: Tx,
  {
    bodyId,
    publicationId,
    digest,
  }: { readonly bodyId: string; readonly publicationId: string; readonly digest: string },
): Promise<KeptEdition | 'missing' | 'cleared' | null> {
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
  if (kept !== undefined) return kept;
  const needed = await tx
    .selectFrom('publications as p')
    .leftJoin('editions as e', (on) =>
      on
        .onRef('e.body_id', '=', 'p.body_id')
        .onRef('e.publication_id', '=', 'p.publication_id')
        .on('e.digest', '=', digest),
    )
    .select('p.publication_id')
    .where('p.body_id', '=', bodyId)
    .where('p.publication_id', '=', publicationId)
    .where('p.discarded_at', 'is', null)
    .where((is) => is.or([is('e.digest', 'is not', null), is('p.work_digest', '=', digest)]))
    .limit(1)
    .executeTakeFirst();
  return needed === undefined ? 'cleared' : 'missing';
}
