import { uncut, type Cut, type CutWord } from '../../content/words/cut.ts';
import { fieldWords } from './field-words.ts';

/** Words that were cut are remembered up to so many; titles of one county repeat theirs. */
const mostRemembered = 50_000;

let loaded: Promise<Cut> | null = null;

/**
 * The dictionary of jieba with the words of the field, loaded once, when first asked for: about a tenth of a second, and 70 MB
 * of memory that stay. Where the machine has no build of it, stretches stay whole: what is sought is then found by its
 * characters alone.
 */
export const loadCut = (): Promise<Cut> => (loaded ??= load());

async function load(): Promise<Cut> {
  try {
    const [{ Jieba }, { dict }] = await Promise.all([
      import('@node-rs/jieba'),
      import('@node-rs/jieba/dict.js'),
    ]);
    const jieba = Jieba.withDict(dict);
    // More frequent than any way of taking them apart.
    jieba.loadDict(Buffer.from(fieldWords.map((word) => `${word} 100000 n\n`).join('')));
    const remembered = new Map<string, CutWord>();
    const cutWord = (word: string): CutWord => {
      const known = remembered.get(word);
      if (known !== undefined) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const inner =
        [...word].length < 3 ? [] : jieba.cutForSearch(word, false).filter((each) => each !== word);
      const found = { word, inner };
      remembered.set(word, found);
      return found;
    };
    return (stretch) => jieba.cut(stretch, true).map(cutWord);
  } catch {
    return uncut;
  }
}
