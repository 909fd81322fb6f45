import type { Edition } from '../../content/edition.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { digestOfEdition } from './edition-digest.ts';

/** Keeps what an edition says under its digest; the same once more changes nothing. */
export async function keepContent(
  tx: Tx,
  { bodyId, edition, at }: { readonly bodyId: string; readonly edition: Edition; readonly at: string },
): Promise<void> {
  const { title, head, content, attachments } = edition;
  await tx
    .insertInto('contents')
    .values({
      body_id: bodyId,
      digest: digestOfEdition(edition),
      title,
      head: JSON.stringify(head),
      content: JSON.stringify(content),
      attachments: JSON.stringify(attachments),
      kept_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The text under a digest; null where there is none, or where it is not what the digest says. */
export async function readContent(tx: Tx, bodyId: string, digest: string): Promise<Edition | null> {
  const row = await tx
    .selectFrom('contents')
    .select(['title', 'head', 'content', 'attachments'])
    .where('body_id', '=', bodyId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (row === undefined) return null;
  const edition = row as Edition;
  return digestOfEdition(edition) === digest ? edition : null;
}
