import { expect, test } from 'vitest';
import { nextPlace } from './next-place.ts';

test.each([
  [3, -1, 1, 0],
  [3, -1, -1, 0],
  [3, 0, 1, 1],
  [3, 2, 1, 2],
  [3, 0, -1, 0],
  [0, -1, 1, -1],
] as const)('of %i rows, from %i by %i comes %i', (count, at, step, place) => {
  expect(nextPlace(count, at, step)).toBe(place);
});
