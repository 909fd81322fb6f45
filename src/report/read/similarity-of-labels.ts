/** Length of the longest common subsequence of two short texts. */
function commonLength(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      current[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j)
          ? (previous[j] ?? 0) + 1
          : Math.max(previous[j + 1] ?? 0, current[j] ?? 0);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Characters of the shorter text that the longer one has at all: never less than the common subsequence. */
function sharedCharacters(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let shared = 0;
  for (const character of short) if (long.includes(character)) shared += character.length;
  return shared;
}

/** The same labels are held against the same form in every report: each pair is compared once, up to a bound. */
const known = new Map<string, Map<string, number>>();
const mostKnown = 2000;
/** Pairs less alike than this are all the same to every caller. */
const leastAlike = 0.4;

/**
 * How much two folded labels are alike, 0 to 1: twice the common subsequence over both lengths.
 * Letters lost or added in print cost little; another label costs much. Below 0.4 the figure is an upper bound.
 */
export function labelSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const both = a.length + b.length;
  const byLength = (2 * Math.min(a.length, b.length)) / both;
  if (byLength < leastAlike) return byLength;
  const pairs = known.get(a) ?? new Map<string, number>();
  const found = pairs.get(b);
  if (found !== undefined) return found;
  const byCharacters = (2 * sharedCharacters(a, b)) / both;
  const score = byCharacters < leastAlike ? byCharacters : (2 * commonLength(a, b)) / both;
  if (known.size >= mostKnown) known.clear();
  known.set(a, pairs.set(b, score));
  return score;
}
