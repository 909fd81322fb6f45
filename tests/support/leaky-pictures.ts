import { crc32, deflateSync } from 'node:zlib';

const bytesOf = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const u32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

/** An EXIF structure (TIFF, big-endian) that says who, how the picture is turned and where. */
export function exifOf(artist: string, orientation = 6): Uint8Array {
  const name = [...bytesOf(artist), 0];
  const gps = 8 + 2 + 3 * 12 + 4;
  const text = gps + 2 + 12 + 4;
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    tag >> 8,
    tag & 255,
    0,
    type,
    ...u32(count),
    ...value,
  ];
  return Uint8Array.from([
    ...latin('MM'),
    0,
    42,
    ...u32(8),
    0,
    3,
    ...entry(0x0112, 3, 1, [0, orientation, 0, 0]),
    ...entry(0x013b, 2, name.length, u32(text)),
    ...entry(0x8825, 4, 1, u32(gps)),
    ...u32(0),
    0,
    1,
    ...entry(1, 2, 2, [...latin('N'), 0, 0, 0]),
    ...u32(0),
    ...name,
  ]);
}

function segment(mark: number, data: readonly number[]): number[] {
  return [0xff, mark, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
}

/** The pixels of {@link leakyJpeg}: what must be the same afterwards. */
export const jpegScan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34];

/** A JPEG with EXIF, XMP, a comment and data behind its end. */
export function leakyJpeg(secret: (path: string) => string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, [...latin('Exif\0\0'), ...exifOf(secret('exif'))]),
    ...segment(0xe1, [
      ...latin('http://ns.adobe.com/xap/1.0/\0'),
      ...bytesOf(`<x:xmpmeta>${secret('xmp')}</x:xmpmeta>`),
    ]),
    ...segment(0xfe, bytesOf(secret('jpegComment'))),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...jpegScan,
    0xff,
    0xd9,
    ...bytesOf(`PK trailing data of some size ${secret('trailing')}`),
  ]);
}

/** A PNG with texts of all three kinds and EXIF. */
export function leakyPng(secret: (path: string) => string): Uint8Array {
  const chunk = (name: string, data: readonly number[]) => {
    const body = [...latin(name), ...data];
    return [...u32(data.length), ...body, ...u32(crc(Uint8Array.from(body)))];
  };
  return Uint8Array.from([
    ...latin('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', [...u32(1), ...u32(1), 8, 0, 0, 0, 0]),
    ...chunk('tEXt', [...latin('Comment\0'), ...bytesOf(secret('tEXt'))]),
    ...chunk('zTXt', [...latin('Author\0'), 0, ...deflateSync(Buffer.from(secret('zTXt')))]),
    ...chunk('iTXt', [...latin('XML:com.adobe.xmp\0'), 0, 0, 0, 0, ...bytesOf(secret('iTXt'))]),
    ...chunk('eXIf', [...exifOf(secret('eXIf'))]),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from([0, 128]))]),
    ...chunk('IEND', []),
  ]);
}

/** A WebP with EXIF and XMP. */
export function leakyWebp(secret: (path: string) => string): Uint8Array {
  const little = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
  const chunk = (name: string, data: readonly number[]) => [
    ...latin(name),
    ...little(data.length),
    ...data,
    ...(data.length % 2 === 1 ? [0] : []),
  ];
  const body = [
    ...latin('WEBP'),
    ...chunk('VP8X', [0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...chunk('VP8L', [0x2f, 0, 0, 0, 0, 7]),
    ...chunk('EXIF', [...exifOf(secret('webpExif'))]),
    ...chunk('XMP ', bytesOf(`<x:xmpmeta>${secret('webpXmp')}</x:xmpmeta>`)),
  ];
  return Uint8Array.from([...latin('RIFF'), ...little(body.length), ...body]);
}

function crc(data: Uint8Array): number {
  if (typeof crc32 === 'function') return crc32(data);
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return (value ^ 0xffffffff) >>> 0;
}
