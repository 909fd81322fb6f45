import type { HitSpot } from './screen-parts.ts';

/**
 * Writes the masks of spots over one text. Spots without a mask are left as they are.
 * @param spots of this text only, in any order, none overlapping another
 */
export function applyMasks(text: string, spots: readonly Pick<HitSpot, 'start' | 'end' | 'mask'>[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, mask } of spots.toSorted((a, b) => a.start - b.start)) {
    if (mask === null) continue;
    pieces.push(text.slice(from, start), mask);
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}
