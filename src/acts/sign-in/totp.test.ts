import fc from 'fast-check';
import { generateSync } from 'otplib';
import { describe, expect, it, test } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

/** 12345678901234567890 of RFC 6238, appendix B, in base 32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const instant = (seconds: number) => new Date(seconds * 1_000);

describe('the codes of an authenticator', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits there.
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
    [20_000_000_000, '353130', 666_666_666],
  ])('at second %i are those of RFC 6238', (seconds, code, step) => {
    expect(totpStep(secret, code, null, instant(seconds))).toBe(step);
  });

  test.each(['', '28708', '2870820', '28708x', '２８７０８２', '-87082', '28 70 8'])('%j is none', (code) => {
    expect(totpStep(secret, code, null, instant(59))).toBeNull();
  });

  it('count in their step and its two neighbours, and only after the step that counted last', () => {
    const offsets = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 2 ** 32 }), offsets, offsets, (second, offset, last) => {
        const step = Math.floor(second / 30);
        const code = generateSync({ secret, epoch: (step + offset) * 30 });
        // Six digits may be those of another step by chance.
        const others = [-1, 0, 1].filter((each) => each !== offset);
        fc.pre(others.every((each) => generateSync({ secret, epoch: (step + each) * 30 }) !== code));
        const counted = totpStep(secret, code, step + last, instant(second));
        expect(counted).toBe(Math.abs(offset) <= 1 && offset > last ? step + offset : null);
      }),
    );
  });

  it('come from secrets of 160 bits, each new', () => {
    const secrets = Array.from({ length: 50 }, newTotpSecret);
    expect(secrets.every((each) => /^[A-Z2-7]{32}$/u.test(each))).toBe(true);
    expect(new Set(secrets).size).toBe(50);
  });

  it('are set up by an address that names the body and the account', () => {
    const uri = new URL(totpUri(secret, '甲县政府信息公开', 'zhangsan'));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\//u);
    expect(uri.searchParams.get('issuer')).toBe('甲县政府信息公开');
    expect(uri.searchParams.get('secret')).toBe(secret);
  });
});
