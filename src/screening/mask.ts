import type { Hit } from './hit.ts';

const letterOrDigit = /[0-9A-Za-z×]/;
const isShown = (character: string) => letterOrDigit.test(character.normalize('NFKC'));

/**
 * Writes stars over the letters and digits of a number, so that its shape stays: blanks, hyphens, line breaks
 * and cell borders are left where they are.
 * @param raw the number as it stands
 * @param first how many letters and digits to leave at the front
 * @param last how many to leave at the end
 */
export function maskNumber(raw: string, first: number, last: number): string {
  const characters = [...raw];
  const total = characters.filter(isShown).length;
  let seen = 0;
  return characters
    .map((character) => {
      if (!isShown(character)) return character;
      seen += 1;
      return seen <= first || seen > total - last ? character : '*';
    })
    .join('');
}

/** A name as lists show it: the family name and a star for each further character, 欧阳** for double names. */
export function maskName(name: string): string {
  const kept = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|长孙|慕容|司徒|夏侯)./u.test(name) ? 2 : 1;
  return `${name.slice(0, kept)}${'*'.repeat(Math.max(1, name.length - kept))}`;
}

/** A mask without blanks and borders and in half width: as a list of findings prints it. */
export function printable(mask: string): string {
  return mask
    .normalize('NFKC')
    .replace(/[\s|—–-]/g, '')
    .replace('×', 'X')
    .toUpperCase();
}

/** What to put in the place of a hit; null where the text has to be decided on, not written over. */
export function maskOf(hit: Pick<Hit, 'mask'>): string | null {
  return hit.mask;
}
