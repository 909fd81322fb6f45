/**
 * Width and height of a PNG in pixels, as its first chunk says them.
 * @throws RangeError where it is none
 */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signed = bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  const [width, height] = signed ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
  if (width === 0 || height === 0) throw new RangeError('not a PNG');
  return { width, height };
}
