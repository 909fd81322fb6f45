import { similarity } from '../similarity.ts';
import { plainText } from './references.ts';
import { sectionIds, type SectionId } from './report-text.ts';

/** How alike a section is to last year's, from 0 to 1. */
export interface SectionLikeness {
  readonly section: SectionId;
  readonly lastYear: number;
}

/**
 * Shorter sections say the same every year for good reason, as in rule V-5; so do the preamble, whose words the form prescribes, and that no fee was
 * taken, which everybody has to say (国办函〔2020〕109号).
 */
const shortest = 80;

/**
 * How alike the sections are to last year's, those left out that one of the years has not, or hardly has.
 * @param names names of the bodies, dropped from both, as in `similarity`
 */
export function similarityOfSections(
  now: Readonly<Partial<Record<SectionId, string>>>,
  last: Readonly<Partial<Record<SectionId, string>>>,
  names: readonly string[] = [],
): readonly SectionLikeness[] {
  return sectionIds.flatMap((section) => {
    const [text, before] = [plainText(now[section] ?? ''), plainText(last[section] ?? '')];
    if (section === 'preamble' || section === 'fees' || text.length < shortest || before.length < shortest)
      return [];
    return [{ section, lastYear: similarity(text, before, names) }];
  });
}
