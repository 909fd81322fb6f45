import type { PdfFile } from '../../masking/pdf/pdf-file.ts';
import { type PdfDict, PdfStream } from '../../masking/pdf/pdf-value.ts';
import { squeeze } from '../../masking/squeeze.ts';

/**
 * Whether an embedded font tells of characters that only stood under boxes: a font that was cut down to what a file uses lists
 * them, often in the order of their first use, and with them a name. Fonts that do not say which characters they hold count as telling.
 */
export function tellsOf(file: PdfFile, font: PdfDict, characters: ReadonlySet<string>): boolean {
  if (characters.size === 0) return false;
  if (file.name(font.get('Subtype')) === 'Type3') return true;
  const descendant = file.dict(file.array(font.get('DescendantFonts'))[0]);
  const descriptor = file.dict((descendant ?? font).get('FontDescriptor'));
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key) === true);
  if (!embedded) return false;
  const map = file.resolve(font.get('ToUnicode'));
  if (!(map instanceof PdfStream)) return true;
  const listed = charactersOfMap(Buffer.from(file.decoded(map)).toString('latin1'));
  return listed === null || [...listed].some((each) => characters.has(each));
}

/** Characters of a font at most. */
const most = 70_000;

/** The characters that a map of codes to text lists, folded as they are compared; null where there are too many to tell. */
function charactersOfMap(map: string): Set<string> | null {
  const found = new Set<string>();
  const add = (hex: string, step = 0): void => {
    const text = Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(4, '0'), 'hex')
      .swap16()
      .toString('utf16le');
    const last = text.codePointAt(text.length - 1) ?? 0;
    const shown =
      step === 0 ? text : text.slice(0, -1) + String.fromCodePoint(Math.min(last + step, 0x10ffff));
    for (const character of squeeze(shown).text) found.add(character);
  };
  for (const [, body = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, to = ''] of body.matchAll(/<[\s\da-f]*>\s*<([\s\da-f]*)>/gi)) add(to.replace(/\s/g, ''));
  for (const [, body = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    const ranges = body.matchAll(/<([\s\da-f]*)>\s*<([\s\da-f]*)>\s*(?:<([\s\da-f]*)>|\[([^\]]*)\])/gi);
    for (const [, from = '', to = '', first, list] of ranges) {
      if (list !== undefined) {
        for (const [, hex = ''] of list.matchAll(/<([\s\da-f]*)>/gi)) add(hex.replace(/\s/g, ''));
        continue;
      }
      const count = Number.parseInt(to, 16) - Number.parseInt(from, 16);
      if (!(count >= 0) || found.size + count > most) return null;
      for (let step = 0; step <= count; step += 1) add((first ?? '').replace(/\s/g, ''), step);
    }
  }
  return found;
}
