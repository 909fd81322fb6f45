import { uncut } from '../../content/words/cut.ts';
import { headLexemes, lexemesOf, type Lexeme } from '../../content/words/lexemes.ts';
import { queryOf, type SearchQuery } from '../../content/words/query.ts';
import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import { doWordsTask, type ItemHead, type WordsOutcome, type WordsTask } from './words-task.ts';

/** Chinese words, for the index of what is public and for what is asked of it. */
export interface Words {
  /** Entries of a text; of a long one give it in parts, so that questions do not wait for it. */
  readonly ofText: (text: string) => Promise<readonly Lexeme[]>;
  /** Entries of an item's title, number and keywords. */
  readonly ofHead: (head: ItemHead) => Promise<readonly Lexeme[]>;
  /** What somebody asked for. */
  readonly ofQuery: (text: string) => Promise<SearchQuery>;
}

export interface WordsPool extends Words {
  readonly close: () => Promise<void>;
}

/** A part of a text takes some hundredths of a second, the first one the loading besides. */
const timeLimitMs = 20_000;
/** Heap of the thread, in MiB; the dictionary stands outside of it. */
const heapMb = 256;

/**
 * One thread with the dictionary; it starts when it is first needed. Should it end, what was asked is answered without a
 * dictionary, by characters alone.
 */
export function createWordsPool(): WordsPool {
  const pool = createWorkerPool<WordsTask, WordsOutcome>({
    entry: workerEntry(import.meta.url, 'words-worker'),
    size: 1,
    timeLimitMs,
    heapMb,
    ended: () => ({ kind: 'ended' }),
  });
  return { ...wordsBy(pool.run), close: pool.close };
}

/** The same without a thread, for commands and tests. */
export const wordsHere: Words = wordsBy(doWordsTask);

function wordsBy(run: (task: WordsTask) => Promise<WordsOutcome>): Words {
  return {
    ofText: async (text) => {
      const outcome = await run({ kind: 'text', text });
      return outcome.kind === 'entries' ? outcome.entries : [...lexemesOf(text, uncut)];
    },
    ofHead: async (head) => {
      const outcome = await run({ kind: 'head', head });
      return outcome.kind === 'entries' ? outcome.entries : [...headLexemes(head, uncut)];
    },
    ofQuery: async (text) => {
      const outcome = await run({ kind: 'query', text });
      return outcome.kind === 'query' ? outcome.query : queryOf(text, uncut);
    },
  };
}
