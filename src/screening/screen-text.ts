import { bankAccounts } from './bank-account.ts';
import type { Detector, Hit } from './hit.ts';
import { identityNumbers } from './identity-number.ts';
import { mobileNumbers } from './mobile-number.ts';
import { secrecyMarks } from './secrecy-mark.ts';

/** The detectors, surest first: where two see the same characters, the first one's hit stands. */
export const detectors: readonly Detector[] = [identityNumbers, bankAccounts, mobileNumbers, secrecyMarks];

/**
 * Finds what must not be published in a text: identity numbers, bank accounts, mobile numbers, marks of
 * secrecy. The contact of an office (landline, fax, postcode, e-mail) is public and is not reported.
 * @param text any text; offsets of the hits refer to it as given
 * @returns hits in order of their place, none overlapping another
 */
export function screenText(text: string): Hit[] {
  const kept: Hit[] = [];
  for (const detector of detectors) {
    // The longest reading of the same digits first: a card of 19 digits is not one of 16 and a rest.
    const hits = [...detector(text)].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const hit of hits) {
      if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
