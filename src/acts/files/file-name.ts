const longest = 120;

/**
 * A name of a file that is safe to show and to save: no folders, no control, direction or unseen characters, nothing that
 * a file system takes for a sign, 1–120 characters, with an ending that fits what it is.
 * @param endings that it may have; the first is put to a name that has none of them
 */
export function cleanFileName(given: string, endings: readonly string[]): string {
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
  const characters = [...(stem === '' ? '未命名' : stem)];
  const room = longest - written.length - 1;
  const short = characters.length <= room ? characters : [...characters.slice(0, room - 1), '…'];
  return `${short.join('')}.${written}`;
}
