import type { Finding } from '../../content/finding.ts';
import { applyMasks } from '../../screening/apply-masks.ts';
import { screenText } from '../../screening/screen-text.ts';

const longest = 200;

/**
 * The place of a finding as an act keeps it for ever: without the name of its file, which people put names into, and with
 * whatever the screening finds in the rest written over.
 */
export function placeForEver({ place, source }: Pick<Finding, 'place' | 'source'>): string {
  const bare = source.kind === 'file' ? place.replaceAll(`“${source.name}”`, '') : place;
  const masked = applyMasks(bare, screenText(bare));
  return [...masked].length <= longest ? masked : `${[...masked].slice(0, longest - 1).join('')}…`;
}
