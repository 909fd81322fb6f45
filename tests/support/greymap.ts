/** A picture in shades of grey: 0 black, 255 white, row by row. */
export interface Greymap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pictures of a PGM stream (P5, as `pdftoppm -gray` writes one page after the other). */
export function readGreymap(bytes: Uint8Array): readonly Greymap[] {
  const pictures: Greymap[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/u.exec(
      Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'),
    );
    if (head?.groups === undefined) throw new Error('not a PGM');
    const [width, height] = [Number(head.groups['width']), Number(head.groups['height'])];
    const start = at + head[0].length;
    at = start + width * height;
    pictures.push({ width, height, pixels: bytes.subarray(start, at) });
  }
  return pictures;
}
