import { uncut } from '../../content/words/cut.ts';
import type { Lexeme } from '../../content/words/lexemes.ts';
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
 * One thread with the dictionary; it starts when it is first needed. Should it end, a question is answered without a
 * dictionary, by characters alone; entries are not made then.
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

/** The same without a thread, for tests: there is nothing to close. */
export const wordsHere: Words = wordsBy(doWordsTask);

/** @throws Error where the thread ended: the index is not made of half of the entries */
async function entries(outcome: Promise<WordsOutcome>): Promise<readonly Lexeme[]> {
  const made = await outcome;
  if (made.kind !== 'entries') throw new Error('the thread of words ended before it was done');
  return made.entries;
}

function wordsBy(run: (task: WordsTask) => Promise<WordsOutcome>): Words {
  return {
    ofText: (text) => entries(run({ kind: 'text', text })),
    ofHead: (head) => entries(run({ kind: 'head', head })),
    ofQuery: async (text) => {
      const outcome = await run({ kind: 'query', text });
      return outcome.kind === 'query' ? outcome.query : queryOf(text, uncut);
    },
  };
}
