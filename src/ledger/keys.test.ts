import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KeyError, keysFrom } from './keys.ts';

const secret = Buffer.alloc(32, 7);
const keys = keysFrom(secret);

describe('keysFrom', () => {
  it('opens what it sealed, any text, at the same place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        expect(keys.open(keys.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('opens bytes of any kind that it sealed, at the same place only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const sealed = keys.sealBytes(bytes, 'case_files/a/b');
        expect(keys.openBytes(sealed, 'case_files/a/b').equals(bytes)).toBe(true);
        expect(() => keys.openBytes(sealed, 'case_files/a/c')).toThrow(KeyError);
      }),
    );
  });

  it('seals the same text otherwise each time', () => {
    expect(keys.seal('甲', 'x').equals(keys.seal('甲', 'x'))).toBe(false);
  });

  test.each([
    ['at another place', () => keys.open(keys.seal('甲', 'a'), 'b')],
    ['with another key', () => keysFrom(randomBytes(32)).open(keys.seal('甲', 'a'), 'a')],
    ['cut short', () => keys.open(keys.seal('甲', 'a').subarray(0, 20), 'a')],
    ['empty', () => keys.open(Buffer.alloc(0), 'a')],
    [
      'with a bit turned',
      () => {
        const sealed = keys.seal('甲', 'a');
        sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
        return keys.open(sealed, 'a');
      },
    ],
  ])('does not open a value %s', (_, open) => {
    expect(open).toThrow(KeyError);
  });

  it('derives the same keys from the same secret, and names it without telling it', () => {
    expect(keysFrom(secret).open(keys.seal('甲', 'a'), 'a')).toBe('甲');
    expect(keysFrom(secret).id).toBe(keys.id);
    expect(keysFrom(randomBytes(32)).id).not.toBe(keys.id);
    expect(keys.id).toMatch(/^[\da-f]{16}$/u);
    expect(keys.sign('甲')).toBe(keysFrom(secret).sign('甲'));
  });

  it('takes no short secret', () => {
    expect(() => keysFrom(Buffer.alloc(31))).toThrow(RangeError);
  });
});
