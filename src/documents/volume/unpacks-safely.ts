import { inflateSync } from 'node:zlib';

/** Bytes that one list of objects may unpack to, and all of a file together. */
const mostOfOne = 64 * 1024 * 1024;
const mostOfAll = 192 * 1024 * 1024;
/** Bytes of a list of objects that does not unpack here, as it is encrypted: what unpacks to vastly more is not larger. */
const mostUnseen = 256 * 1024;

/**
 * Whether the lists of objects in a PDF, which must be unpacked to read it at all, unpack to what fits into memory. Whatever else is
 * packed in it is taken over as it is.
 */
export function unpacksSafely(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let total = 0;
  for (const found of source.matchAll(/stream(?:\r\n|\n|\r)/gu)) {
    if (source.startsWith('end', found.index - 3)) continue;
    const head = plainNames(source.slice(Math.max(0, found.index - 4_000), found.index));
    const own = head.slice(head.lastIndexOf(' obj') + 1);
    if (!/\/(?:ObjStm|XRef)\b/u.test(own)) continue;
    const filter = /\/Filter\s*(?<named>\[[^\]]*\]|\/\w+|[^/\s]+)/u.exec(own)?.groups?.['named'];
    if (filter === undefined) continue;
    if (!/^\[?\s*\/FlateDecode\s*\]?$/u.test(filter)) return false;
    const start = found.index + found[0].length;
    const size = unpackedSize(bytes.subarray(start));
    if (size === 'vast') return false;
    if (size === null) {
      const end = source.indexOf('endstream', start);
      if ((end === -1 ? bytes.length : end) - start > mostUnseen) return false;
      continue;
    }
    total += size;
    if (total > mostOfAll) return false;
  }
  return true;
}

/** `#4F` in a name stands for O. */
function plainNames(text: string): string {
  return text.replace(/#(?<hex>[0-9A-Fa-f]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Null where it does not unpack. */
function unpackedSize(packed: Uint8Array): number | 'vast' | null {
  try {
    return inflateSync(packed, { maxOutputLength: mostOfOne, finishFlush: 2 }).length;
  } catch (error) {
    return error instanceof RangeError ? 'vast' : null;
  }
}
