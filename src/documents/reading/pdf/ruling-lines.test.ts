import { describe, expect, it, test } from 'vitest';
import { distinctPlaces, rulingLines } from './ruling-lines.ts';
import { filledLines, polygonsOf, type Stroke, strokedEdges } from './strokes.ts';

const across = (at: number, from: number, to: number): Stroke => ({ axis: 'horizontal', at, from, to });

const cases: [name: string, strokes: Stroke[], lines: [number, number][]][] = [
  ['one line', [across(10, 0, 100)], [[0, 100]]],
  ['many short segments', Array.from({ length: 10 }, (_, i) => across(10, i * 10, i * 10 + 10)), [[0, 100]]],
  ['dashes', Array.from({ length: 10 }, (_, i) => across(10, i * 10, i * 10 + 7)), [[0, 97]]],
  ['a double line', [across(10, 0, 100), across(12, 0, 100)], [[0, 100]]],
  ['pieces slightly off', [across(10, 0, 50), across(11.5, 50, 100)], [[0, 100]]],
  [
    'a gap',
    [across(10, 0, 40), across(10, 60, 100)],
    [
      [0, 40],
      [60, 100],
    ],
  ],
  ['ticks', [across(10, 0, 5)], []],
  [
    'a stroke that is nowhere',
    [across(Number.NaN, 0, 100), across(10, 0, 100), across(10, Number.NaN, 5)],
    [[0, 100]],
  ],
  ['a stroke without end', [across(10, 0, Number.POSITIVE_INFINITY)], []],
  ['another direction', [{ axis: 'vertical', at: 10, from: 0, to: 100 }], []],
];

describe('rulingLines', () => {
  test.each(cases)('%s', (_, strokes, lines) => {
    expect(rulingLines(strokes, 'horizontal').map(({ from, to }) => [from, to])).toEqual(lines);
  });
});

it('joins places within the tolerance', () => {
  expect(distinctPlaces([10, 50, 11, 100, 12])).toEqual([11, 50, 100]);
});

const rectangle = (x: number, y: number, w: number, h: number) => [
  0,
  x,
  y,
  1,
  x + w,
  y,
  1,
  x + w,
  y + h,
  1,
  x,
  y + h,
  4,
];

describe('strokes', () => {
  it('are the straight edges of a stroked rectangle, after the transform', () => {
    const edges = strokedEdges(polygonsOf(rectangle(0, 0, 10, 20), [2, 0, 0, -2, 5, 100]));
    expect(edges).toEqual([
      { axis: 'horizontal', at: 100, from: 5, to: 25 },
      { axis: 'vertical', at: 25, from: 60, to: 100 },
      { axis: 'horizontal', at: 60, from: 5, to: 25 },
      { axis: 'vertical', at: 5, from: 60, to: 100 },
    ]);
  });

  it('are not slanted or curved', () => {
    expect(strokedEdges(polygonsOf([0, 0, 0, 1, 50, 40], [1, 0, 0, 1, 0, 0]))).toEqual([]);
    expect(strokedEdges(polygonsOf([0, 0, 0, 2, 10, 0, 20, 0, 30, 0], [1, 0, 0, 1, 0, 0]))).toEqual([]);
  });

  it('are thin filled shapes, frames, but not filled areas', () => {
    const lines = (...paths: number[][]) => filledLines(polygonsOf(paths.flat(), [1, 0, 0, 1, 0, 0]));
    expect(lines(rectangle(0, 10, 100, 1))).toEqual([across(10.5, 0, 100)]);
    expect(lines(rectangle(0, 0, 1, 1)).map(({ axis }) => axis)).toEqual(['horizontal', 'vertical']);
    expect(lines(rectangle(0, 0, 100, 20))).toEqual([]);
    expect(lines(rectangle(0, 0, 100, 20), rectangle(1, 1, 98, 18))).toHaveLength(4);
  });
});
