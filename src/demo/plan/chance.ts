/** Chance that comes out the same each time: the county of one seed is the county of that seed everywhere. */
export interface Chance {
  /** A whole number from 0 to below `under`. */
  readonly below: (under: number) => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
}

/** @param seed any text; the same text gives the same numbers */
export function chanceOf(seed: string): Chance {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (under: number) => Math.floor(next() * under);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (from) => from[below(from.length)] ?? from[0],
  };
}
