import { diffArrays } from 'diff';
import { keyOfLine, type ComparedLine } from './compared-line.ts';

/** Beyond so many differing lines they are matched by what they have in common, in order, and not by the least change. */
const mostEdits = 1_500;

/** Lines one after the other that are in both texts, or only in one. */
export interface Run {
  readonly count: number;
  readonly isRemoved: boolean;
  readonly isAdded: boolean;
}

/** How two texts run beside each other, line by line, from the first to the last. */
export function runsOf(before: readonly ComparedLine[], after: readonly ComparedLine[]): Run[] {
  const changes = diffArrays(before.map(keyOfLine), after.map(keyOfLine), { maxEditLength: mostEdits });
  if (changes !== undefined) {
    return changes.map(({ count, added, removed }) => ({ count, isAdded: added, isRemoved: removed }));
  }
  return runsByUniqueLines(before, after);
}

/** Lines that are there once in both editions, as many of them as keep their order; all between them differs. */
function runsByUniqueLines(before: readonly ComparedLine[], after: readonly ComparedLine[]): Run[] {
  const places = uniquePlaces(before);
  const inAfter = uniquePlaces(after);
  const common = [...places].flatMap(([key, old]) => {
    const now = inAfter.get(key);
    return now === undefined ? [] : [{ old, now }];
  });
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  const differ = (old: number, now: number) => {
    if (old > from) runs.push({ count: old - from, isRemoved: true, isAdded: false });
    if (now > to) runs.push({ count: now - to, isRemoved: false, isAdded: true });
  };
  for (const { old, now } of longestRising(common)) {
    differ(old, now);
    runs.push({ count: 1, isRemoved: false, isAdded: false });
    [from, to] = [old + 1, now + 1];
  }
  differ(before.length, after.length);
  return runs;
}

function uniquePlaces(lines: readonly ComparedLine[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, at) => {
    const key = keyOfLine(line);
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  });
  for (const key of twice) places.delete(key);
  return places;
}

interface Pair {
  readonly old: number;
  readonly now: number;
}

/** The longest choice of pairs, ordered by `old`, whose `now` rises, too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const links: { readonly pair: Pair; readonly before: number }[] = [];
  /** By length less one: the link that ends lowest. */
  const ends: number[] = [];
  pairs.forEach((pair, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = links[ends[middle] ?? 0]?.pair.now ?? 0;
      if (end < pair.now) low = middle + 1;
      else high = middle;
    }
    links.push({ pair, before: low === 0 ? -1 : (ends[low - 1] ?? -1) });
    ends[low] = at;
  });
  const chosen: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0;) {
    const link = links[at];
    if (link === undefined) break;
    chosen.push(link.pair);
    at = link.before;
  }
  return chosen.toReversed();
}
