/** Characters of a name as it is kept. */
const longest = 120;
/** Bytes of it in UTF-8: most file systems take 255, and a package puts a number before it. */
const mostBytes = 240;

/** Names that Windows takes for a device, whatever stands after the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * A name of a file that is safe to show and to save: no folders, no control, direction or unseen characters, nothing that
 * a file system takes for a sign or a device, 1–120 characters and no more than a file system keeps, with an ending that
 * fits what it is.
 * @param endings that it may have; the first is put to a name that has none of them
 * @param most characters
 */
export function cleanFileName(given: string, endings: readonly string[], most = longest): string {
  const base = given.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const plain = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
    .replace(/[\s.]+$/u, '');
  const ending = endings.find((each) => plain.toLowerCase().endsWith(`.${each}`));
  const written = ending === undefined ? (endings[0] ?? '') : plain.slice(-ending.length);
  const stem = (ending === undefined ? plain : plain.slice(0, -ending.length - 1)).trimEnd();
  const named = stem === '' ? '未命名' : stem.replace(device, '_$&');
  return `${shortened(named, most - written.length - 1, mostBytes - written.length - 1)}.${written}`;
}

/** As many characters as fit, with a sign where some are left out. */
function shortened(text: string, most: number, bytes: number): string {
  const characters = [...text];
  const fitting = (room: number, left: number): number => {
    let used = 0;
    const cut = characters.findIndex((character, at) => {
      used += bytesOf(character);
      return at >= room || used > left;
    });
    return cut === -1 ? characters.length : cut;
  };
  if (fitting(most, bytes) === characters.length) return text;
  return `${characters.slice(0, fitting(most - 1, bytes - bytesOf('…'))).join('')}…`;
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
