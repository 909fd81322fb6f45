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

/**
 * How much two folded labels are alike, 0 to 1: twice the common subsequence over both lengths.
 * Letters lost or added in print cost little; another label costs much.
 */
export function labelSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const bound = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
  if (bound < 0.4) return bound;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}
