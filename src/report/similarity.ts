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
  const left = substance(a, names);
  const right = substance(b, names);
  if (left.length === 0 || right.length === 0) return 0;
  if (left === right) return 1;
  const counts = shingles(left);
  let total = 0;
  for (const count of counts.values()) total += count;
  let shared = 0;
  for (const [shingle, count] of shingles(right)) {
    total += count;
    shared += Math.min(count, counts.get(shingle) ?? 0);
  }
  return total === 0 ? 0 : (2 * shared) / total;
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
  const characters = [...text];
  const counts = new Map<string, number>();
  // A text shorter than a shingle is one shingle of its own.
  const last = Math.max(0, characters.length - shingleLength);
  for (let at = 0; at <= last; at += 1) {
    const shingle = characters.slice(at, at + shingleLength).join('');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
