import type { Hit } from './hit.ts';
import { kindBasis } from './kinds.ts';
import type { Entry } from './lexicon.ts';
import type { ListedWord } from './rules.ts';

/** Meaning of a word of a list in the lexicon: a finding, or a longer word in which it is none. */
export type WordMeaning =
  | { readonly use: 'listed'; readonly listed: ListedWord }
  | { readonly use: 'exempt'; readonly inner: readonly Exempt[] };

/** A listed word inside an exempt one: where it stands in it. */
export interface Exempt {
  readonly word: string;
  readonly offset: number;
}

/** The entries of a list for the lexicon. */
export function wordEntries(words: readonly ListedWord[]): Entry<WordMeaning>[] {
  return words.flatMap((listed): Entry<WordMeaning>[] => [
    { word: listed.word, meaning: { use: 'listed', listed } },
    ...(listed.except ?? []).map((longer): Entry<WordMeaning> => {
      const inner: Exempt[] = [];
      for (let at = longer.indexOf(listed.word); at >= 0; at = longer.indexOf(listed.word, at + 1)) {
        inner.push({ word: listed.word, offset: at });
      }
      return { word: longer, meaning: { use: 'exempt', inner } };
    }),
  ]);
}

/** The hit for a word of a list. */
export function listedHit({ list, word, right, level, why }: ListedWord, start: number): Hit {
  const reason = list === '易错词' ? `“${word}”应当写作“${right ?? ''}”` : `“${word}”在本单位的敏感词表里`;
  return {
    kind: list,
    start,
    end: start + word.length,
    masked: word,
    mask: list === '易错词' ? (right ?? null) : '*'.repeat(word.length),
    level: level ?? 'warning',
    why: why === undefined || why === '' ? reason : `${reason}：${why}`,
    basis: kindBasis[list],
  };
}
