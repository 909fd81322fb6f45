import { expect, test } from 'vitest';
import { nextPlace, placeAfterKey } from './grid-keys.ts';

// As table 2: three figures, then one in a line.
const grid = [['a1', 'a2', 'a3'], ['b1', 'b2', 'b3'], ['c']];

test.each([
  ['a1', 'ArrowRight', 'a2'],
  ['a3', 'ArrowRight', null],
  ['a1', 'ArrowLeft', null],
  ['b2', 'ArrowUp', 'a2'],
  ['a2', 'ArrowUp', null],
  ['b3', 'ArrowDown', 'c'],
  ['c', 'ArrowUp', 'b1'],
  ['c', 'ArrowDown', null],
  ['b2', 'Home', 'b1'],
  ['b2', 'End', 'b3'],
  ['b2', 'Tab', null],
  ['x', 'Home', null],
])('from %s %s leads to %s', (at, key, to) => {
  expect(placeAfterKey(grid, at, { key })).toBe(to);
});

test.each([
  ['b2', 'Home', 'a1'],
  ['b2', 'End', 'c'],
])('from %s Ctrl+%s leads to %s', (at, key, to) => {
  expect(placeAfterKey(grid, at, { key, ctrlKey: true })).toBe(to);
});

test.each([
  [null, false, 'a2'],
  ['a2', false, 'b3'],
  ['b1', false, 'b3'],
  ['b3', false, 'a2'],
  [null, true, 'b3'],
  ['b3', true, 'a2'],
  ['a2', true, 'b3'],
])('after %s (backwards: %s) the next fault is %s', (at, backwards, to) => {
  expect(nextPlace(grid.flat(), new Set(['b3', 'a2']), at, backwards)).toBe(to);
});

test('without a fault there is nowhere to go', () => {
  expect(nextPlace(grid.flat(), new Set(), 'a1')).toBeNull();
});
