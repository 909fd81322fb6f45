import type { ComparedLine } from './compared-line.ts';

/** How often each pair of neighbouring characters stands in a text; its first part stands for a long one. */
export function pairsOfCharacters(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.min(text.length - 1, 2_000); at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs of characters that two lines have in common; pictures by their file or their text. */
export function likenessOf(
  before: ComparedLine,
  after: ComparedLine,
  old: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): number {
  if (before.fileId !== undefined && before.fileId === after.fileId) return 1;
  if (before.text === after.text) return 1;
  let common = 0;
  let all = 0;
  for (const [pair, count] of old) {
    common += Math.min(count, now.get(pair) ?? 0);
    all += count;
  }
  for (const count of now.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
