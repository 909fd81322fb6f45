import { generateSecret, generateURI, verifySync } from 'otplib';

const period = 30;

/** A new secret for an authenticator: 20 random bytes as base 32 (RFC 6238 with RFC 4226, 4). */
export function newTotpSecret(): string {
  return generateSecret();
}

/** `otpauth://totp/…`: what an authenticator reads from the picture. */
export function totpUri(secret: string, issuer: string, account: string): string {
  return generateURI({ issuer, label: account, secret });
}

/**
 * The time step of a code that is right: this one, the one before or the one after, as clocks differ. Null where it is
 * wrong, or its step was used already (RFC 6238, 5.2: a code counts once).
 * @param lastStep time step of the last code that counted; null before the first
 */
export function totpStep(secret: string, code: string, lastStep: number | null, now: Date): number | null {
  const token = code.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(token)) return null;
  const checked = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1_000),
    epochTolerance: period,
  });
  // Compared here: where the clock was set back, the library throws over a last step that is still to come.
  return checked.valid && 'timeStep' in checked && checked.timeStep > (lastStep ?? -1)
    ? checked.timeStep
    : null;
}

/** Where a sealed secret belongs: it opens nowhere else. */
export function totpPlace(person: { readonly bodyId: string; readonly staffId: string }): string {
  return `staff_secrets/${person.bodyId}/${person.staffId}/totp`;
}
