import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson, type JsonValue } from '../../src/content/canonical.ts';
import { emptyEdition, type Edition } from '../../src/content/edition.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { act } from './ledger.ts';

export const digestOf = (edition: Edition): string =>
  createHash('sha256')
    .update(canonicalJson(edition as unknown as JsonValue))
    .digest('hex');

/** An edition with a title and one paragraph. */
export const plainEdition = (title: string, change: Partial<Edition> = {}): Edition => ({
  ...emptyEdition,
  title,
  content: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '现予公开。' }] }],
  },
  ...change,
});

/** Keeps the text of an edition under its digest. */
export async function keepText(ledger: Ledger, bodyId: string, edition: Edition): Promise<string> {
  const digest = digestOf(edition);
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    tx
      .insertInto('contents')
      .values({
        body_id: bodyId,
        digest,
        title: edition.title,
        head: JSON.stringify(edition.head),
        content: JSON.stringify(edition.content),
        attachments: JSON.stringify(edition.attachments),
        kept_at: new Date(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return digest;
}

/**
 * Something public, by the acts that stand when it is: no review is asked. Given an id, a further edition of that one.
 * @returns the publication's id
 */
export async function published(
  ledger: Ledger,
  bodyId: string,
  writerId: string,
  edition: Edition,
  {
    publicationId,
    columnId = 'notice',
    changeNote = '更正了一处',
  }: { readonly publicationId?: string; readonly columnId?: string; readonly changeNote?: string } = {},
): Promise<string> {
  const id = publicationId ?? uuidv7();
  const digest = await keepText(ledger, bodyId, edition);
  if (publicationId === undefined) {
    await act(
      ledger,
      bodyId,
      'publication.opened',
      id,
      { columnId, rowId: null, obligationKey: null, documentId: null },
      writerId,
    );
  }
  const first = publicationId === undefined;
  await act(ledger, bodyId, 'publication.drafted', id, {
    writerId,
    digest,
    changeNote: first ? null : changeNote,
  });
  await act(ledger, bodyId, 'publication.screened', id, {
    digest,
    openHits: 0,
    letThrough: 0,
    rulesVersion: '1',
  });
  await act(ledger, bodyId, 'publication.submitted', id, { digest, steps: [] }, writerId);
  await act(ledger, bodyId, 'publication.published', id, { digest }, writerId);
  return id;
}
