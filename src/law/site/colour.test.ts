import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coloursOf, contrastOf, leastContrast } from './colour.ts';

describe('contrastOf', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#0b5394', 7.84],
    ['#767676', '#ffffff', 4.54],
    ['#ffe45c', '#000000', 16.5],
  ])('%s and %s', (a, b, ratio) => {
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 1);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});

describe('coloursOf', () => {
  it('leaves a colour that can be read as it is', () => {
    expect(coloursOf('#0b5394').main).toBe('#0b5394');
    expect(coloursOf('#1B6E3A').main).toBe('#1b6e3a');
  });

  test.each(['', 'blue', '#fff', '#12345g', 'url(x)', '#0b5394;}'])(
    'takes the initial one for “%s”',
    (chosen) => {
      expect(coloursOf(chosen).main).toBe('#0b5394');
    },
  );

  it('gives colours that can be read, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (number) => {
        const { main, hover, active, tint } = coloursOf(`#${number.toString(16).padStart(6, '0')}`);
        const on = (colour: string) => contrastOf(colour, '#ffffff');
        expect(on(main)).toBeGreaterThanOrEqual(leastContrast);
        expect(on(hover)).toBeGreaterThanOrEqual(on(main));
        expect(on(active)).toBeGreaterThanOrEqual(on(hover));
        expect(contrastOf(main, tint)).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });
});
