import type { Tally } from './passage.ts';

/** One word that is looked for, with what it stands for. */
export interface Entry<T> {
  readonly word: string;
  readonly meaning: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly meanings: T[];
  /** How many characters lead here. */
  readonly length: number;
}

/** Words in a tree by their characters: a text is read once, whatever their number. */
export interface Lexicon<T> {
  /** 1 for every code unit that begins a word. */
  readonly starts: Uint8Array;
  readonly root: Node<T>;
}

/** Words longer than this are cut off the list by `faultsOfWordList`, so the work at one place has a bound. */
export const longestWord = 30;

/** Builds the tree; an empty word is left out. */
export function lexiconOf<T>(entries: readonly Entry<T>[]): Lexicon<T> {
  const starts = new Uint8Array(0x10000);
  const root: Node<T> = { next: new Map(), meanings: [], length: 0 };
  for (const { word, meaning } of entries) {
    if (word === '' || word.length > longestWord) continue;
    starts[word.charCodeAt(0)] = 1;
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), meanings: [], length: at + 1 };
        node.next.set(code, next);
      }
      node = next;
    }
    node.meanings.push(meaning);
  }
  return { starts, root };
}

/** A word that was found, with all that it stands for. */
export type Word<T> = Pick<Node<T>, 'meanings' | 'length'>;

/** The longest word that begins at an offset; null where none does. The tally takes the characters looked at. */
export function longestAt<T>(lexicon: Lexicon<T>, text: string, start: number, tally: Tally): Word<T> | null {
  let node: Node<T> | undefined = lexicon.root.next.get(text.charCodeAt(start));
  let best: Node<T> | null = null;
  let at = start + 1;
  while (node !== undefined) {
    if (node.meanings.length > 0) best = node;
    node = node.next.get(text.charCodeAt(at));
    at += 1;
  }
  tally.steps += at - start;
  return best;
}
