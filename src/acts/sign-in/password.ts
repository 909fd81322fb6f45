import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet names. */
export const argonCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * A hash of a password that was thrown away, at the same cost: what a password is compared with where there is no
 * account, so that the answer takes as long.
 */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$CbQL0X45ygDzE1AfkGN64Q$FmGBP4cZ2aaFGnmPgOQxyChbi8aa7raXbcF16qZVycU';

/** Nobody types more; a longer text is not worth the hashing. */
const longest = 1_000;

/** argon2id in the PHC notation. The same password typed on another keyboard gives the same text first (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), argonCost);
}

/** True where the password is the one hashed; with null it takes as long and is false. */
export async function passwordMatches(hashed: string | null, password: string): Promise<boolean> {
  const typed = password.length <= longest;
  const same = await verify(hashed ?? nobodysHash, typed ? password.normalize('NFKC') : '');
  return same && typed && hashed !== null;
}

/** True where the password is one of those hashed: for those that may not be used again. */
export async function matchesAny(hashes: readonly string[], password: string): Promise<boolean> {
  for (const hashed of hashes) if (await passwordMatches(hashed, password)) return true;
  return false;
}
