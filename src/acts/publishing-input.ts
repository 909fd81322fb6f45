import { applyMasks } from '../screening/apply-masks.ts';
import { screenText } from '../screening/screen-text.ts';
import { faultOfReason } from './input.ts';
import { refuse, type Refusal } from './outcome.ts';

/**
 * Personal data and marks of secrecy in a text that would stand in an act for ever (reason, opinion, comment, title of a
 * register); null where there are none. A doubt (`warning`) is no ground: the text is the writer's to answer for.
 * @param name how the sentence calls the text
 */
export function faultOfPrivate(text: string, field: string, name = '填写的内容'): Refusal | null {
  const found = screenText(text).filter(({ level }) => level === 'error');
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map(({ kind }) => kind))].join('、');
  return refuse('wrong-input', `${name}里有${kinds}，操作记录永久保存，请不要写。`, field);
}

/** Why a reason is not kept for ever in an act: there is none, it is too long, or personal data stands in it. */
export const faultOfReasonForEver = (reason: string): Refusal | null =>
  faultOfReason(reason) ?? faultOfPrivate(reason, 'reason', '理由');

/** The first text with personal data, told for its field. */
export function faultOfPrivateTexts(
  texts: readonly { readonly text: string; readonly field: string; readonly name?: string }[],
): Refusal | null {
  for (const { text, field, name } of texts) {
    const fault = faultOfPrivate(text, field, name);
    if (fault !== null) return fault;
  }
  return null;
}

/** Characters of the name of a list that an act keeps. */
const longestSource = 100;

/**
 * Where a list came from (the name of its file, or `paste`) as an act keeps it for ever: personal data in it, which people put into
 * names of files, written over.
 */
export function sourceForEver(source: string): string {
  const masked = applyMasks(source.trim(), screenText(source.trim()));
  return [...masked].slice(0, longestSource).join('');
}
