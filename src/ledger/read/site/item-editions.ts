import type { Tx } from '../../ledger.ts';
import type { KeptText } from '../public-items.ts';

/** Why an earlier edition is not shown any more. */
export type WithheldEdition = 'masked' | 'withdrawn';

/** An edition that was made public. */
export interface SiteEdition {
  readonly number: number;
  readonly digest: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly changeNote: string | null;
  /** Null where it may be shown. */
  readonly withheld: WithheldEdition | null;
}

interface OfItem {
  readonly bodyId: string;
  readonly publicationId: string;
}

/**
 * All editions of an item, the first first. Earlier ones are part of the record and can be read, but not where the law took
 * them down: what a correction masked (Art. 15) stood in the editions before it, and would stay public there for good; what
 * was withdrawn was withdrawn as it was. The reason for the change stays.
 */
export async function readSiteEditions(
  tx: Tx,
  { bodyId, publicationId }: OfItem,
): Promise<readonly SiteEdition[]> {
  const rows = await tx
    .selectFrom('editions')
    .select(['edition', 'digest', 'published_at', 'change_note'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .orderBy('edition')
    .execute();
  const earlier = rows.slice(0, -1);
  const withheld =
    earlier.length === 0 ? () => null : await withheldBy(tx, { bodyId, publicationId }, earlier);
  return rows.map(({ edition, digest, published_at: at, change_note: changeNote }) => ({
    number: edition,
    digest,
    publishedAt: at.toISOString(),
    changeNote,
    withheld: edition === rows.at(-1)?.edition ? null : withheld(edition),
  }));
}

const published = ['publication.published', 'publication.published-urgently'] as const;

async function withheldBy(
  tx: Tx,
  { bodyId, publicationId }: OfItem,
  earlier: readonly { readonly edition: number; readonly digest: string }[],
): Promise<(edition: number) => WithheldEdition | null> {
  const acts = tx
    .selectFrom('acts')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', publicationId)
    .orderBy('seq');
  const out = await acts.select('seq').where('kind', 'in', published).execute();
  const last = out.at(-1)?.seq ?? 0;
  /** The number of the last edition that was out before something was done for it to be replaced. */
  const outBefore = async (kind: 'hit.masked' | 'publication.withdrawn'): Promise<number> => {
    const { seq } = (await acts
      .clearOrderBy()
      .select((row) => row.fn.max('seq').as('seq'))
      .where('kind', '=', kind)
      .where('seq', '<', last)
      .executeTakeFirst()) ?? { seq: null };
    return seq === null ? 0 : out.filter((act) => act.seq < seq).length;
  };
  const masked = await outBefore('hit.masked');
  const withdrawn = await outBefore('publication.withdrawn');
  const rescreened = await acts.select('payload').where('kind', '=', 'publication.rescreened').execute();
  // The last word of the screening on a text: what it found there newly and nobody let through is why it was corrected.
  const open = new Map(
    rescreened.map(({ payload }) => {
      const { digest, openHits } = payload as { readonly digest: string; readonly openHits: number };
      return [digest, openHits > 0];
    }),
  );
  const found = earlier.findLast(({ digest }) => open.get(digest) === true)?.edition ?? 0;
  return (edition) =>
    edition <= Math.max(masked, found) ? 'masked' : edition <= withdrawn ? 'withdrawn' : null;
}

/** What stands under digests of a body. */
export async function readTexts(
  tx: Tx,
  bodyId: string,
  digests: readonly string[],
): Promise<ReadonlyMap<string, KeptText>> {
  if (digests.length === 0) return new Map();
  const rows = await tx
    .selectFrom('contents')
    .select(['digest', 'title', 'head', 'content', 'attachments'])
    .where('body_id', '=', bodyId)
    .where('digest', 'in', digests)
    .execute();
  return new Map(rows.map(({ digest, ...text }) => [digest, text]));
}
