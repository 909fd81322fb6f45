import { sql } from 'kysely';
import type { Tx } from './ledger.ts';

/** Counts the ways of making words: one more, and what was made before is made anew by and by. */
export const wordsRules = 1;

const wordsOf = (digest: string) => `${digest}.${wordsRules}`;

/** Something public of which the search has no words yet. */
export interface UnreadItem {
  readonly bodyId: string;
  readonly publicationId: string;
  readonly digest: string;
}

/** What is to be read, the newest first. */
export async function readUnread(tx: Tx, most: number): Promise<readonly UnreadItem[]> {
  return tx
    .selectFrom('public_index')
    .select(['body_id as bodyId', 'publication_id as publicationId', 'digest'])
    .where('words_of', 'is', null)
    .orderBy('published_at', 'desc')
    .limit(most)
    .execute();
}

/** One item, where it is still to be read. */
export async function readUnreadItem(
  tx: Tx,
  { bodyId, publicationId }: Pick<UnreadItem, 'bodyId' | 'publicationId'>,
): Promise<UnreadItem | null> {
  const row = await tx
    .selectFrom('public_index')
    .select(['body_id as bodyId', 'publication_id as publicationId', 'digest'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .where('words_of', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Has everything read again of which the words were made by other rules; it is found by those until then. */
export async function markOldWords(tx: Tx): Promise<void> {
  await sql`update public_index set words_of = null where words_of is not null and split_part(words_of, '.', 2) <> ${String(wordsRules)}`.execute(
    tx,
  );
}

/** The words of an item, and the parts of its texts. */
export interface ItemWords {
  /** Entries of its head, and of all of it: `content/words/lexemes.ts`. */
  readonly headWords: readonly string[];
  readonly words: readonly string[];
  readonly parts: readonly TextPart[];
  readonly unreadFiles: number;
}

export interface TextPart {
  /** Null for the text itself. */
  readonly fileId: string | null;
  readonly name: string;
  readonly place: string;
  readonly text: string;
}

/** Keeps an item's words, if it still stands as it was when they were made. */
export async function keepWords(
  tx: Tx,
  { bodyId, publicationId, digest }: UnreadItem,
  { headWords, words, parts, unreadFiles }: ItemWords,
): Promise<void> {
  const kept = await tx
    .updateTable('public_index')
    .set({
      title_words: sql`array_to_tsvector(${headWords}::text[])`,
      words: sql`array_to_tsvector(${words}::text[])`,
      words_of: wordsOf(digest),
      unread_files: unreadFiles,
    })
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n) return;
  await tx
    .deleteFrom('public_texts')
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .execute();
  if (parts.length === 0) return;
  await tx
    .insertInto('public_texts')
    .values(
      parts.map(({ fileId, name, place, text }, at) => ({
        body_id: bodyId,
        publication_id: publicationId,
        part: at + 1,
        file_id: fileId,
        name,
        place,
        text,
      })),
    )
    .execute();
}
