import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson, type JsonValue } from './canonical.ts';

describe('canonicalJson', () => {
  test.each<readonly [JsonValue, string]>([
    [{ b: 1, a: [true, null, 'é"\n'] }, '{"a":[true,null,"é\\"\\n"],"b":1}'],
    [{ a: undefined, 10: 0, 9: -0 }, '{"10":0,"9":0}'],
    [{ z: {}, Z: [], 题: '' }, '{"Z":[],"z":{},"题":""}'],
    ['\ud800', '"\\ud800"'],
  ])('writes %j as %s', (value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  test.each<[string, unknown]>([
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['nothing', undefined],
    ['nothing in an array', [undefined]],
    ['a function', { a: () => 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(TypeError);
  });

  it('is JSON of the same data, and the same whatever the order of its keys', () => {
    const turned = (value: JsonValue): JsonValue => {
      if (Array.isArray(value)) return value.map(turned);
      return typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, each]) => [key, turned(each)]),
          )
        : value;
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turned(value as JsonValue))).toBe(json);
        expect(canonicalJson(JSON.parse(json) as JsonValue)).toBe(json);
      }),
    );
  });

  it('differs where the data differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        fc.pre(!same);
        const equal = canonicalJson(a) === canonicalJson(b);
        if (equal) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
      }),
    );
  });
});
