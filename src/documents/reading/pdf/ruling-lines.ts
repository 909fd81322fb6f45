import type { Stroke } from './strokes.ts';

/** A ruling line: strokes on about the same place joined. */
export interface Ruling {
  /** y of a horizontal, x of a vertical line. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines nearer than this are one: double lines, and edges that are slightly off. Points. */
export const tolerance = 3;

/** A line with gaps up to this is drawn as dashes. Points. */
const dash = 4;

/** Shorter pieces are corners, ticks or parts of drawings. Points. */
const shortest = 8;

/** Horizontal or vertical ruling lines of a page, sorted by place. */
export function rulingLines(strokes: readonly Stroke[], axis: Stroke['axis']): Ruling[] {
  // A damaged file may draw nowhere (NaN): such a stroke is near nothing, not even itself.
  const sorted = strokes
    .filter(({ axis: own, at, from, to }) => own === axis && [at, from, to].every(Number.isFinite))
    .sort((a, b) => a.at - b.at);
  const rulings: Ruling[] = [];
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i]?.at ?? 0;
    let end = i;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= tolerance) end += 1;
    rulings.push(...joined(sorted.slice(i, end)));
    i = end;
  }
  return rulings;
}

function joined(strokes: readonly Stroke[]): Ruling[] {
  const byStart = [...strokes].sort((a, b) => a.from - b.from);
  const rulings: Ruling[] = [];
  let [from, to, weighted, length] = [0, -Infinity, 0, 0];
  const finish = () => {
    if (to - from >= shortest) rulings.push({ at: weighted / length, from, to });
  };
  for (const stroke of byStart) {
    if (stroke.from - to > dash) {
      finish();
      [from, to, weighted, length] = [stroke.from, stroke.to, 0, 0];
    }
    const weight = stroke.to - stroke.from + 0.01;
    to = Math.max(to, stroke.to);
    weighted += stroke.at * weight;
    length += weight;
  }
  finish();
  return rulings;
}

/** Places of lines with those that are nearer than the tolerance joined, sorted. */
export function distinctPlaces(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group === undefined || place - (group[0] ?? 0) > tolerance) groups.push([place]);
    else group.push(place);
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length);
}
