/** Characters of GBK and of the four-byte part of GB18030 that lies in the first plane, by what they encode. */
let codes: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * A text in GBK, or in GB18030 where `wide` is set: four bytes for what GBK lacks.
 * @throws Error for a character that the encoding does not have
 */
export function asGbk(text: string, { wide = false }: { wide?: boolean } = {}): Uint8Array {
  codes ??= codeTable();
  const known = codes;
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const point = char.codePointAt(0) ?? 0;
      if (point < 0x80) return [point];
      const code = point > 0xffff ? fourBytes(point - 0x10000 + 189_000) : known.get(char);
      if (code === undefined || (code.length > 2 && !wide)) throw new Error(`not in the encoding: ${char}`);
      return [...code];
    }),
  );
}

function codeTable(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  const add = (code: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(code));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  for (let index = 0; index < 39_420; index += 1) add(fourBytes(index));
  return table;
}

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
