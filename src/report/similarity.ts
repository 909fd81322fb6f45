/** Characters a shingle spans: long enough that shared official phrases alone do not make texts alike. */
const shingleLength = 4;

/**
 * How alike two Chinese texts are, from 0 (nothing in common) to 1 (the same but for figures).
 * The share of character shingles that both have (Dice), counted as often as they occur, after dropping what
 * changes of itself from year to year: years, digits, punctuation, spaces and the given names.
 * A text without substance is like nothing, not even like another empty one.
 *
 * @param names names of the public bodies, dropped from both texts, so that a copied text is seen as copied
 */
export function similarity(a: string, b: string, names: readonly string[] = []): number {
  return mostSimilar([b], names)(a);
}

/**
 * Reads texts once to tell of any number of others how alike they are to the one among them that is most like it, as
 * `similarity` measures it; 0 where there are none.
 * @param names as there
 */
export function mostSimilar(
  texts: readonly string[],
  names: readonly string[] = [],
): (text: string) => number {
  const known = texts.map((text) => readingOf(text, names));
  return (text) => {
    const read = readingOf(text, names);
    return known.reduce((most, each) => Math.max(most, likeness(read, each)), 0);
  };
}

/** What is compared of a text: its substance, the shingles of it with how often they occur, and how many they are. */
interface Reading {
  readonly said: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function readingOf(text: string, names: readonly string[]): Reading {
  const said = substance(text, names);
  const counts = shingles(said);
  let total = 0;
  for (const count of counts.values()) total += count;
  return { said, counts, total };
}

function likeness(a: Reading, b: Reading): number {
  if (a.said === '' || b.said === '') return 0;
  if (a.said === b.said) return 1;
  const [few, many] = a.counts.size < b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
  let shared = 0;
  for (const [shingle, count] of few) shared += Math.min(count, many.get(shingle) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** What a text says once years, digits, punctuation, spaces and the given names are dropped. */
export function substance(text: string, names: readonly string[] = []): string {
  let kept = text.normalize('NFKC');
  // Longest first: 甲县乙镇人民政府 before 乙镇.
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const folded = name.normalize('NFKC').trim();
    if (folded !== '') kept = kept.replaceAll(folded, '');
  }
  return kept
    .replace(/[0-9〇零一二三四五六七八九]{4}年度?|[0-9]+年度?/gu, '')
    .replace(/[\p{N}\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

function shingles(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Characters beyond the first 65,536 take two code units each: few texts have any.
  const characters = /[\u{10000}-\u{10FFFF}]/u.test(text) ? [...text] : text;
  // A text shorter than a shingle is one shingle of its own.
  const last = Math.max(0, characters.length - shingleLength);
  for (let at = 0; at <= last; at += 1) {
    const cut = characters.slice(at, at + shingleLength);
    const shingle = typeof cut === 'string' ? cut : cut.join('');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
