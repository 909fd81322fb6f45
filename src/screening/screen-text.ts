import type { Hit } from './hit.ts';
import type { Tally } from './passage.ts';
import { screeningRules, type ScreeningRules } from './rules.ts';
import { scan } from './scan.ts';
import { settle } from './settle.ts';

/**
 * Finds what must not be published in a text: numbers of persons, their addresses, names beside sensitive states,
 * marks of secrecy and of drafts, words of the body's lists. The contact of an office (landline, fax, postcode,
 * e-mail) is public and is not reported.
 * @param text any text; offsets of the hits refer to it as given
 * @param tally counts the work, for who wants to know
 * @returns hits in order of their place, none overlapping another
 */
export function screenText(
  text: string,
  rules: ScreeningRules = screeningRules,
  tally: Tally = { steps: 0 },
): Hit[] {
  const hits: Hit[] = [];
  scan({ text, lead: '', tally }, rules, { isTitle: false, prose: true }, (hit) => hits.push(hit));
  return settle(hits, text.length);
}
