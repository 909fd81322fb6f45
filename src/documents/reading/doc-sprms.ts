/** A property as a Word binary file stores it: its code and the bytes of its value. */
export interface Sprm {
  readonly code: number;
  readonly value: Uint8Array;
}

/** Codes of the properties that reading needs ([MS-DOC] 2.6). */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  tableDepth: 0x6649,
  /** Properties too long for their page stand in the Data stream, at this offset. */
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
  rowLayout: 0xd608,
  mergedDown: 0xd62b,
} as const;

const rowLayoutLength = 2;

/** Properties in a list of them; stops where the list is cut off. */
export function readSprms(bytes: Uint8Array): Sprm[] {
  const sprms: Sprm[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const code = u16(bytes, at);
    at += 2;
    const { from, length } = valueSpan(bytes, at, code);
    if (from + length > bytes.length) break;
    sprms.push({ code, value: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return sprms;
}

/** The top three bits of a code give the length of its value. */
function valueSpan(bytes: Uint8Array, at: number, code: number): { from: number; length: number } {
  const lengths = [1, 1, 2, 4, 2, 2, null, 3];
  const length = lengths[code >> 13];
  if (typeof length === 'number') return { from: at, length };
  if (code === sprm.rowLayout) return { from: at + rowLayoutLength, length: Math.max(0, u16(bytes, at) - 1) };
  return { from: at + 1, length: bytes[at] ?? 0 };
}

/** Value of the last property of that code, as an unsigned number; undefined where there is none. */
export function numberOf(sprms: readonly Sprm[], code: number): number | undefined {
  const value = sprms.findLast((one) => one.code === code)?.value;
  return value?.reduceRight((sum, byte) => sum * 256 + byte, 0);
}

/** Unsigned 16-bit number, little end first; bytes past the end are 0. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

/** Signed 16-bit number, little end first. */
export function i16(bytes: Uint8Array, at: number): number {
  const value = u16(bytes, at);
  return value < 0x8000 ? value : value - 0x1_0000;
}

/** Unsigned 32-bit number, little end first. */
export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x1_0000;
}
