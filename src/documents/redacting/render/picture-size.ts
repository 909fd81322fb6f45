import { blocksOf } from '../../inspection/picture.ts';

/** Width and height that a picture says it has, read before its pixels are unpacked; null where it does not say. */
export function pictureSize(
  bytes: Uint8Array,
  kind: 'jpeg' | 'png' | 'webp',
): { readonly width: number; readonly height: number } | null {
  for (const { name, data } of blocksOf(bytes, kind)) {
    const size = sizeIn(name, data);
    if (size !== null) return size.width > 0 && size.height > 0 ? size : null;
  }
  return null;
}

function sizeIn(name: string, data: Uint8Array): { width: number; height: number } | null {
  const at = (index: number) => data[index] ?? 0;
  const be = (index: number) => at(index) * 256 + at(index + 1);
  const le = (index: number) => at(index) + at(index + 1) * 256;
  // Start of a frame of a JPEG: 192 to 207 but for tables.
  const frame = /^M(19[2-9]|20[0-7])$/.test(name) && !/^M(?:196|200|204)$/.test(name);
  if (frame) return { height: be(1), width: be(3) };
  if (name === 'IHDR') return { width: be(0) * 65_536 + be(2), height: be(4) * 65_536 + be(6) };
  if (name === 'VP8X') return { width: 1 + le(4) + at(6) * 65_536, height: 1 + le(7) + at(9) * 65_536 };
  if (name === 'VP8 ') return { width: le(6) & 0x3fff, height: le(8) & 0x3fff };
  if (name === 'VP8L')
    return {
      width: 1 + (le(1) & 0x3fff),
      height: 1 + ((at(2) >> 6) | (at(3) << 2) | ((at(4) & 15) << 10)),
    };
  return null;
}
