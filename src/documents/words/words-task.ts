import { headLexemes, lexemesOf, type Lexeme } from '../../content/words/lexemes.ts';
import { queryOf, type SearchQuery } from '../../content/words/query.ts';
import { loadCut } from './load-cut.ts';

export interface ItemHead {
  readonly title: string;
  readonly number: string | null;
  readonly keywords: readonly string[];
}

/** What needs the dictionary. */
export type WordsTask =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'head'; readonly head: ItemHead }
  | { readonly kind: 'query'; readonly text: string };

export type WordsOutcome =
  | { readonly kind: 'entries'; readonly entries: readonly Lexeme[] }
  | { readonly kind: 'query'; readonly query: SearchQuery }
  /** Ended before it was done. */
  | { readonly kind: 'ended' };

/** Does a task where it is called; the pool does in its thread. */
export async function doWordsTask(task: WordsTask): Promise<WordsOutcome> {
  const cut = await loadCut();
  switch (task.kind) {
    case 'text':
      return { kind: 'entries', entries: [...lexemesOf(task.text, cut)] };
    case 'head':
      return { kind: 'entries', entries: [...headLexemes(task.head, cut)] };
    case 'query':
      return { kind: 'query', query: queryOf(task.text, cut) };
  }
}
