import { describe, expect, it, test } from 'vitest';
import { boxBetween, byKey, covers, holds, isDrawn, least, moved, sized } from './box-geometry.ts';

const box = { x: 0.1, y: 0.2, w: 0.3, h: 0.1 };

describe('boxes of a page', () => {
  test.each([
    ['drawn downwards', { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.3 }],
    ['drawn upwards', { x: 0.4, y: 0.3 }, { x: 0.1, y: 0.2 }],
  ])('%s are the same', (_, a, b) => {
    const drawn = boxBetween(a, b);
    for (const key of ['x', 'y', 'w', 'h'] as const) expect(drawn[key]).toBeCloseTo(box[key]);
  });

  it('stay on the page', () => {
    expect(boxBetween({ x: -1, y: 0.9 }, { x: 0.5, y: 2 })).toEqual({ x: 0, y: 0.9, w: 0.5, h: 1 - 0.9 });
    expect(moved(box, 5, -5)).toEqual({ ...box, x: 0.7, y: 0 });
    expect(sized(box, 5, -5)).toEqual({ ...box, w: 0.9, h: least });
  });

  it('are told from clicks', () => {
    expect(isDrawn(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.6 }))).toBe(false);
    expect(isDrawn(box)).toBe(true);
  });

  test.each([
    ['ArrowRight', false, { ...box, x: box.x + 0.004 }],
    ['ArrowUp', false, { ...box, y: box.y - 0.004 }],
    ['ArrowRight', true, { ...box, w: box.w + 0.004 }],
    ['ArrowUp', true, { ...box, h: box.h - 0.004 }],
    ['a', false, null],
  ])('%s with Shift %s', (key, shift, expected) => {
    expect(byKey(box, key, shift)).toEqual(expected);
  });

  it('hold points and cover boxes', () => {
    expect([holds(box, { x: 0.2, y: 0.25 }), holds(box, { x: 0.05, y: 0.25 })]).toEqual([true, false]);
    const inner = { x: 0.0985, y: 0.21, w: 0.1, h: 0.05 };
    expect([covers(box, inner), covers(inner, box)]).toEqual([true, false]);
  });
});
