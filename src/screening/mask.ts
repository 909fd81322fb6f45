import type { Hit } from './hit.ts';

const within = (code: number, first: number, last: number) => code >= first && code <= last;

/** Letters, digits and the times sign that stands for an X, half or full width. */
const isShown = (code: number) =>
  within(code, 0x30, 0x39) ||
  within(code, 0x41, 0x5a) ||
  within(code, 0x61, 0x7a) ||
  code === 0xd7 ||
  within(code, 0xff10, 0xff19) ||
  within(code, 0xff21, 0xff3a) ||
  within(code, 0xff41, 0xff5a);

/**
 * Writes stars over the letters and digits of a number, so that its shape stays: blanks, hyphens, line breaks
 * and cell borders are left where they are.
 * @param raw the number as it stands
 * @param first how many letters and digits to leave at the front
 * @param last how many to leave at the end
 */
export function maskNumber(raw: string, first: number, last: number): string {
  let total = 0;
  for (let at = 0; at < raw.length; at += 1) if (isShown(raw.charCodeAt(at))) total += 1;
  let masked = '';
  let seen = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const shown = isShown(raw.charCodeAt(at));
    if (shown) seen += 1;
    masked += shown && seen > first && seen <= total - last ? '*' : raw.charAt(at);
  }
  return masked;
}

/** A name as lists show it: the family name and a star for each further character, 欧阳** for double names. */
export function maskName(name: string): string {
  const kept = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|长孙|慕容|司徒|夏侯)./u.test(name) ? 2 : 1;
  return `${name.slice(0, kept)}${'*'.repeat(Math.max(1, name.length - kept))}`;
}

/** A mask without blanks and borders and in half width: as a list of findings prints it. */
export function printable(mask: string): string {
  // Most are plain already.
  if (/^[0-9A-Z*]*$/.test(mask)) return mask;
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
