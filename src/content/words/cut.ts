/** A word as it was cut out of a stretch of Chinese characters. */
export interface CutWord {
  readonly word: string;
  /** Words of two or three characters that it is made of or that merely stand in it: 人民政府 has 人民, 民政, 政府. */
  readonly inner: readonly string[];
}

/** Parts a stretch of Chinese characters into its words. */
export type Cut = (stretch: string) => readonly CutWord[];

/** Where no dictionary can be had: all that is known of a stretch is that it is one. */
export const uncut: Cut = (stretch) => [{ word: stretch, inner: [] }];

/** Longer words are taken as they are. */
const longestTiled = 12;

/**
 * The words of two characters that a word is made of: its whole must be made up of such, of words of three characters and of at
 * most one single character. 人民政府 gives 人民 and 政府, not 民政.
 */
export function partsOf({ word, inner }: CutWord): readonly string[] {
  const characters = [...word];
  const { length } = characters;
  if (length < 3 || length > longestTiled) return [];
  const known = new Set(inner);
  const found = new Set<string>();
  const tile = (at: number, single: boolean, taken: readonly string[]): void => {
    if (at === length) {
      for (const each of taken) found.add(each);
      return;
    }
    const two = characters.slice(at, at + 2).join('');
    if (at + 2 <= length && known.has(two)) tile(at + 2, single, [...taken, two]);
    if (at + 3 <= length && length > 3 && known.has(characters.slice(at, at + 3).join(''))) {
      tile(at + 3, single, taken);
    }
    if (!single) tile(at + 1, true, taken);
  };
  tile(0, false, []);
  return [...found];
}
