/**
 * Characters that have no shape of their own and no place in a text of record: controls, marks that turn the
 * direction of writing (they can make a number read otherwise than it is), blanks without width, non-characters.
 * Joiners stay: some scripts are written with them.
 */
const shapeless = /(?!\t)[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/gu;

/**
 * A text with only characters that can be seen, stored and shown: line breaks become blanks (a break of the text is
 * a node), halves of characters the replacement character.
 */
export function plainCharacters(text: string): string {
  return text
    .replaceAll(/[\r\n\v\f\u2028\u2029]+/gu, ' ')
    .replaceAll(shapeless, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
}
