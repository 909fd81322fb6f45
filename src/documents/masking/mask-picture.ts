import { blocksOf, pictureKind } from '../inspection/picture.ts';

/** Blocks that a picture cannot be shown rightly without, and the profile of its colours. */
const kept = {
  jpeg: /^(?:M\d+|EOI|APP0|APP14)$/,
  png: /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|bKGD|pHYs|acTL|fcTL|fdAT)$/,
  webp: /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/,
} as const;

/**
 * A picture without what it says beside its pixels (EXIF with the place, XMP, texts, whatever follows its end); the
 * pixels stay bit for bit. How a photograph is turned is kept. Null for what cannot be stripped.
 */
export function stripPicture(bytes: Uint8Array): Uint8Array | null {
  const kind = pictureKind(bytes);
  if (kind === null || kind === 'heif') return null;
  const blocks = blocksOf(bytes, kind);
  const wanted = blocks.filter(
    ({ name, data }) =>
      (kept[kind].test(name) && !hasThumbnail(name, data)) || (kind === 'jpeg' && isProfile(name, data)),
  );
  const pieces = wanted.map(({ start, end }) => bytes.subarray(start, end));
  if (kind === 'png') return join([bytes.subarray(0, 8), ...pieces]);
  if (kind === 'jpeg') {
    const orientation = orientationOf(blocks.find(({ name }) => name === 'APP1')?.data);
    const turned = orientation > 1 ? [orientationBlock(orientation)] : [];
    return join([bytes.subarray(0, 2), ...turned, ...pieces]);
  }
  const body = join(pieces.map((piece) => withoutFlags(piece)));
  const head = Uint8Array.from(bytes.subarray(0, 12));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return join([head, body]);
}

/** The first block of a JPEG may hold a small picture of it as it was. */
function hasThumbnail(name: string, data: Uint8Array): boolean {
  return name === 'APP0' && data.length > 14;
}

function isProfile(name: string, data: Uint8Array): boolean {
  return name === 'APP2' && Buffer.from(data.subarray(0, 11)).toString('latin1') === 'ICC_PROFILE';
}

/** The header of an extended WebP says whether EXIF and XMP follow. */
function withoutFlags(piece: Uint8Array): Uint8Array {
  if (Buffer.from(piece.subarray(0, 4)).toString('latin1') !== 'VP8X') return piece;
  const header = Uint8Array.from(piece);
  header[8] = (header[8] ?? 0) & ~0x0c;
  return header;
}

/** How a photograph is turned, 1–8, by its EXIF block; 1 where it does not say. */
export function orientationOf(data: Uint8Array | undefined): number {
  if (data === undefined || data.length < 20) return 1;
  const view = new DataView(data.buffer, data.byteOffset + 6, data.length - 6);
  const little = data[6] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count && directory + 14 + index * 12 <= view.byteLength; index += 1) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF block that says nothing but how the photograph is turned. */
function orientationBlock(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const data = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, data.length + 2, ...data]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}
