import type { Hit } from './hit.ts';
import { hitKinds } from './kinds.ts';

const rank = new Map(hitKinds.map((kind, index) => [kind, index]));

/**
 * Leaves one hit where several see the same characters: the surer kind, the longer reading, the earlier one.
 * @returns hits in order of their place, none overlapping another
 */
export function settle(hits: readonly Hit[]): Hit[] {
  return settleBy(hits, (hit) => hit);
}

/** `settle` for what carries a hit. */
export function settleBy<T>(found: readonly T[], hitOf: (each: T) => Hit): T[] {
  if (found.length < 2) return [...found];
  const sorted = found.toSorted((a, b) => hitOf(a).start - hitOf(b).start);
  const kept: T[] = [];
  // Nearly all stand apart; only those that overlap, one with the next, have to be ranked.
  let first = 0;
  let from = 0;
  let end = 0;
  sorted.forEach((each, index) => {
    const hit = hitOf(each);
    if (index === 0) from = hit.start;
    else if (hit.start >= end) {
      keepOf(sorted.slice(first, index), hitOf, from, end, kept);
      first = index;
      from = hit.start;
    }
    end = Math.max(end, hit.end);
  });
  keepOf(sorted.slice(first), hitOf, from, end, kept);
  return kept;
}

/** Adds those of a cluster that stand; its characters lie between two offsets. */
function keepOf<T>(
  cluster: readonly T[],
  hitOf: (each: T) => Hit,
  from: number,
  until: number,
  kept: T[],
): void {
  if (cluster.length === 1) {
    kept.push(...cluster);
    return;
  }
  const ranked = cluster.toSorted((one, other) => {
    const a = hitOf(one);
    const b = hitOf(other);
    return (
      (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start
    );
  });
  const taken = new Uint8Array(until - from);
  const own = ranked.filter((each) => {
    const { start, end } = hitOf(each);
    if (taken.subarray(start - from, end - from).includes(1)) return false;
    taken.fill(1, start - from, end - from);
    return true;
  });
  for (const each of own.sort((a, b) => hitOf(a).start - hitOf(b).start)) kept.push(each);
}
