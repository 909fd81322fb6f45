import { listAt, type DocFile } from './doc-file.ts';
import { i16, u16, u32 } from './doc-sprms.ts';
import type { List, ListLevel } from './list-numbering.ts';

/** Number formats by their code ([MS-OSHARED] 2.2.1.3); others are printed as digits. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const definitionLength = 28;
const overrideLength = 16;

/** Lists of a Word binary file by number, 1 being the first ([MS-DOC] 2.9.131, 2.9.150). */
export function docLists(file: DocFile): ReadonlyMap<string, List> {
  const definitions = readDefinitions(file);
  const overrides = listAt(file, 0x2ea);
  const count = u32(overrides, 0);
  const lists = new Map<string, List>();
  let at = 4 + count * overrideLength;
  for (let index = 0; index < count && at <= overrides.length; index += 1) {
    const entry = 4 + index * overrideLength;
    const definition = String(u32(overrides, entry));
    const levels = new Map(definitions.get(definition));
    const starts = new Map<number, number>();
    at += 4;
    for (let changed = overrides[entry + 12] ?? 0; changed > 0 && at < overrides.length; changed -= 1) {
      const start = u32(overrides, at);
      const flags = u32(overrides, at + 4);
      const level = flags & 0x0f;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(overrides, at);
        levels.set(level, read.level);
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
        at = read.next;
      } else if ((flags & 0x10) !== 0) starts.set(level, start);
    }
    lists.set(String(index + 1), { definition, levels, starts });
  }
  return lists;
}

/** Levels by list definition; the levels of all stand behind the definitions. */
function readDefinitions(file: DocFile): Map<string, Map<number, ListLevel>> {
  const found = new Map<string, Map<number, ListLevel>>();
  const definitions = listAt(file, 0x2e2);
  const count = Math.max(0, i16(definitions, 0));
  // The length in the header covers the definitions only.
  const behind = file.table.subarray(definitions.byteOffset - file.table.byteOffset);
  let at = definitions.length;
  for (let index = 0; index < count && at < behind.length; index += 1) {
    const entry = 2 + index * definitionLength;
    const levels = new Map<number, ListLevel>();
    const simple = ((definitions[entry + 26] ?? 0) & 1) !== 0;
    for (let level = 0; level < (simple ? 1 : 9) && at < behind.length; level += 1) {
      const read = readLevel(behind, at);
      levels.set(level, read.level);
      at = read.next;
    }
    found.set(String(u32(definitions, entry)), levels);
  }
  return found;
}

/** A level: fixed part of 28 bytes, two lists of properties, then the pattern with its length before it. */
function readLevel(bytes: Uint8Array, at: number): { level: ListLevel; next: number } {
  const text = at + 28 + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  const length = u16(bytes, text);
  const next = text + 2 + length * 2;
  const characters = Array.from({ length: Math.min(length, 255) }, (_, index) =>
    u16(bytes, text + 2 + index * 2),
  );
  // Characters 0 to 8 stand for the number of that level.
  const pattern = characters.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join('');
  const level: ListLevel = {
    start: u32(bytes, at),
    format: formats[bytes[at + 4] ?? 0] ?? 'decimal',
    pattern,
    spaced: bytes[at + 15] !== 2,
    arabic: ((bytes[at + 5] ?? 0) & 0x04) !== 0,
  };
  return { level, next };
}
