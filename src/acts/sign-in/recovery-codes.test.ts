import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';

describe('recovery codes', () => {
  it('are ten, each different, of signs that are not taken for another', () => {
    const codes = newRecoveryCodes();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/u);
  });

  it('are the same however they are typed, and no other', () => {
    const code = fc.stringMatching(/^[a-z2-9]{5}-[a-z2-9]{5}$/u);
    fc.assert(
      fc.property(code, code, (one, other) => {
        const typed = ` ${one.toUpperCase().replace('-', ' - ')} `;
        expect(recoveryHash(typed)).toBe(recoveryHash(one));
        expect(recoveryHash(one) === recoveryHash(other)).toBe(one === other);
      }),
    );
    expect(recoveryHash('k7m2x-9qwrt')).toMatch(/^[\da-f]{64}$/u);
  });
});
