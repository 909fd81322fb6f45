import { listAt, type DocFile } from './doc-file.ts';
import { readSprms, u16, type Sprm } from './doc-sprms.ts';

interface Style {
  readonly base: number;
  readonly sprms: readonly Sprm[];
}

/** No style is further from the first one that it is based on. */
const longestChain = 20;

/** Gives the properties that a paragraph style sets, those of the styles it is based on first ([MS-DOC] 2.9.271). */
export function docStyles(file: DocFile): (style: number) => readonly Sprm[] {
  const styles = readStyles(listAt(file, 0xa2));
  return (style) => {
    const chain: Sprm[][] = [];
    let next = styles[style];
    for (let left = longestChain; next !== undefined && left > 0; left -= 1) {
      chain.unshift([...next.sprms]);
      next = styles[next.base];
    }
    return chain.flat();
  };
}

function readStyles(sheet: Uint8Array): (Style | undefined)[] {
  const header = u16(sheet, 0);
  const count = u16(sheet, 2);
  const baseLength = u16(sheet, 4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + header;
  for (let index = 0; index < count && at < sheet.length; index += 1) {
    const length = u16(sheet, at);
    styles.push(readStyle(sheet.subarray(at + 2, at + 2 + length), baseLength));
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** A style: fixed part, name, then its properties; undefined for one that is no paragraph style. */
function readStyle(bytes: Uint8Array, baseLength: number): Style | undefined {
  const kind = u16(bytes, 2);
  if (bytes.length === 0 || (kind & 0x0f) !== 1) return undefined;
  const name = u16(bytes, baseLength);
  const at = baseLength + 2 + (name + 1) * 2;
  const length = u16(bytes, at);
  // The first two bytes repeat the number of the style.
  return { base: kind >> 4, sprms: readSprms(bytes.subarray(at + 4, at + 2 + length)) };
}
