import type { Tx } from '../ledger.ts';
import type { ListedWordEntry } from '../publishing-acts.ts';

/** The words of a body, and of each body above it that has some: the nearest first. */
export interface WordLists {
  readonly words: readonly ListedWordEntry[];
  /** ISO 8601; null where the body has none yet. */
  readonly setAt: string | null;
  readonly above: readonly { readonly bodyName: string; readonly words: readonly ListedWordEntry[] }[];
}

/**
 * The word lists that hold for a body.
 * @param tx a transaction that sees the bodies above too: what they list is no secret to those for whom it holds
 */
export async function wordLists(tx: Tx, bodyId: string): Promise<WordLists> {
  const body = await tx.selectFrom('bodies').select('path').where('body_id', '=', bodyId).executeTakeFirst();
  const path = [...new Set([...(body?.path ?? []), bodyId])];
  const rows = await tx
    .selectFrom('word_lists')
    .innerJoin('bodies', 'bodies.body_id', 'word_lists.body_id')
    .select(['word_lists.body_id as bodyId', 'bodies.name as bodyName', 'words', 'set_at as setAt'])
    .where('word_lists.body_id', 'in', path)
    .execute();
  const own = rows.find((row) => row.bodyId === bodyId);
  return {
    words: (own?.words ?? []) as readonly ListedWordEntry[],
    setAt: own?.setAt.toISOString() ?? null,
    above: rows
      .filter((row) => row.bodyId !== bodyId)
      .toSorted((a, b) => path.indexOf(b.bodyId) - path.indexOf(a.bodyId))
      .flatMap(({ bodyName, words }) => {
        const listed = words as readonly ListedWordEntry[];
        return listed.length === 0 ? [] : [{ bodyName, words: listed }];
      }),
  };
}
