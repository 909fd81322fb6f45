import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** What whoever reads the server's terminal knows, and a stranger who finds the set-up page does not. */
export interface SetUpCode {
  /** `K7M2-X9QW-RT4B`: printed once at the start, kept in memory alone. */
  readonly code: string;
  /** Compares in constant time; capitals, blanks and hyphens make no difference. */
  readonly matches: (entered: string) => boolean;
}

/** No sign that another is taken for. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A new code of twelve signs (59 bits). It protects the set-up page where others than the own machine reach it. */
export function newSetUpCode(): SetUpCode {
  const text = Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('');
  const digest = digestOf(text);
  return {
    code: `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`,
    matches: (entered) => timingSafeEqual(digestOf(entered), digest),
  };
}

const digestOf = (entered: string): Buffer =>
  createHash('sha256').update(entered.toUpperCase().replaceAll(/[\s-]/gu, ''), 'utf8').digest();
