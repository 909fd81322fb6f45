/** Two texts ask for the same from here on; below, they share words only. */
export const alike = 0.6;

/**
 * How alike two texts are, from 0 to 1: Dice's coefficient over pairs of neighbouring characters, counted as often as they stand.
 * Blanks and punctuation do not count.
 */
export function likeness(one: string, other: string): number {
  const a = pairsOf(one);
  const b = pairsOf(other);
  const total = a.count + b.count;
  return total === 0 ? 0 : (2 * sharedOf(a, b)) / total;
}

/** How much of a short text stands in a longer one, from 0 to 1: a summary in the words of a request. */
export function coverage(short: string, long: string): number {
  const pairs = pairsOf(short);
  return pairs.count === 0 ? 0 : sharedOf(pairs, pairsOf(long)) / pairs.count;
}

function sharedOf(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0);
  return shared;
}

interface Pairs {
  readonly pairs: ReadonlyMap<string, number>;
  readonly count: number;
}

function pairsOf(text: string): Pairs {
  const signs = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const pairs = new Map<string, number>();
  // A single character is its own pair, so that 「甲」 is like 「甲」.
  const count = signs.length === 1 ? 1 : Math.max(0, signs.length - 1);
  for (let at = 0; at < count; at += 1) {
    const pair = `${signs[at] ?? ''}${signs[at + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, count };
}
