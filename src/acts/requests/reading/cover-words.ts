import { applyMasks } from '../../../screening/apply-masks.ts';
import { maskName } from '../../../screening/mask.ts';
import { screenText } from '../../../screening/screen-text.ts';

/**
 * Words of an applicant, or to one, as those read them who decide or supervise within the body and need not know who it is: the names
 * of the case written over, and what screening finds of persons.
 */
export function coverWords(text: string, names: readonly string[]): string {
  const named = names
    .filter((name) => [...name].length > 1)
    .reduce((all, name) => all.replaceAll(name, maskName(name)), text);
  return applyMasks(named, screenText(named));
}
