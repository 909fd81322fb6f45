import { createHash, randomInt } from 'node:crypto';

/** How many are made at a time. */
export const recoveryCodeCount = 10;

/** No letter or digit that another is taken for. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes for whoever lost the authenticator, each of ten signs (49 bits): `k7m2x-9qwrt`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const text = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** SHA-256, hex, of a code as it is typed: capitals, spaces and hyphens make no difference. */
export function recoveryHash(code: string): string {
  const text = code.toLowerCase().replaceAll(/[\s-]/gu, '');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
