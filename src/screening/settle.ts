import type { Hit } from './hit.ts';
import { hitKinds } from './kinds.ts';

const rank = new Map(hitKinds.map((kind, index) => [kind, index]));

/**
 * Leaves one hit where several see the same characters: the surer kind, the longer reading, the earlier one.
 * @param length of the text that the offsets refer to
 * @returns hits in order of their place, none overlapping another
 */
export function settle(hits: readonly Hit[], length: number): Hit[] {
  if (hits.length < 2) return [...hits];
  const [first, second] = hits;
  // A heading and a check digit saw the same number: the first one's hit stands.
  if (
    hits.length === 2 &&
    first?.kind === second?.kind &&
    first?.start === second?.start &&
    first?.end === second?.end
  )
    return hits.slice(0, 1);
  const sorted = hits.toSorted(
    (a, b) =>
      (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const taken = new Uint8Array(length);
  const kept = sorted.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
