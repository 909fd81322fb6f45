import { inflateSync } from 'node:zlib';

/** What a picture says beside its pixels. */
export interface PictureFacts {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'heif';
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** Ends of sentences that begin with the name of the picture. */
  readonly notes: readonly string[];
}

/** A block of a picture file: a JPEG segment, a PNG or RIFF chunk. Offsets are of the whole block. */
export interface PictureBlock {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** What the bytes are, or null where they are no picture of a kind that is looked into. */
export function pictureKind(bytes: Uint8Array): PictureFacts['kind'] | null {
  const head = latin(bytes.subarray(0, 16));
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return /^ftyp(?:hei[cxsm]|hev[cx]|mif1|msf1|avif)/.test(head.slice(4)) ? 'heif' : null;
}

/** Looks into a picture; null where it is none. Damaged ends are left out, not thrown. */
export function inspectPicture(bytes: Uint8Array): PictureFacts | null {
  const kind = pictureKind(bytes);
  if (kind === null) return null;
  const blocks = kind === 'heif' ? [] : blocksOf(bytes, kind);
  const texts: { name: string; text: string }[] = [];
  const notes = new Set<string>();
  for (const { name, data } of blocks) {
    const exif = exifOf(name, data);
    if (exif !== null) {
      const found = readExif(exif);
      if (found.telling) notes.add('带有拍摄信息（EXIF）。');
      if (found.gps) notes.add('带有拍摄地点的经纬度（GPS）。');
      for (const text of found.texts) texts.push({ name: '拍摄信息', text });
      continue;
    }
    const text = textOf(name, data);
    if (text === null || text.trim() === '') continue;
    notes.add('带有附注的文字（XMP、注释等）。');
    texts.push({ name: '附注', text });
  }
  if (kind === 'heif') {
    if (latin(bytes).includes('Exif\x00\x00')) notes.add('带有拍摄信息（EXIF），多半有拍摄地点。');
    const xmp = /<x:xmpmeta[^]*?<\/x:xmpmeta>/.exec(latin(bytes))?.[0];
    if (xmp !== undefined) texts.push({ name: '附注', text: utf8(xmp) });
  } else {
    const end = blocks.at(-1)?.end ?? 0;
    if (bytes.length - end > 16) {
      notes.add('末尾附着图片以外的数据。');
      const rest = latin(bytes.subarray(end, end + 65_536)).replace(/[^\x20-\x7E\x80-\xFF]+/g, ' ');
      texts.push({ name: '末尾数据', text: utf8(rest) });
    }
  }
  return { kind, texts, notes: [...notes] };
}

/** The blocks of a JPEG, PNG or WebP file, as far as it is sound; the last ends where the picture ends. */
export function blocksOf(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): PictureBlock[] {
  if (kind === 'jpeg') return jpegBlocks(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: PictureBlock[] = [];
  let at = kind === 'png' ? 8 : 12;
  while (at + 8 <= bytes.length) {
    const size = kind === 'png' ? view.getUint32(at) : view.getUint32(at + 4, true);
    const name = latin(bytes.subarray(at + (kind === 'png' ? 4 : 0), at + (kind === 'png' ? 8 : 4)));
    const end = at + 8 + size + (kind === 'png' ? 4 : size % 2);
    if (end > bytes.length) break;
    blocks.push({ name, start: at, end, data: bytes.subarray(at + 8, at + 8 + size) });
    at = end;
    if (name === 'IEND') break;
  }
  return blocks;
}

function jpegBlocks(bytes: Uint8Array): PictureBlock[] {
  const blocks: PictureBlock[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0xd9) return [...blocks, { name: 'EOI', start: at, end: at + 2, data: new Uint8Array() }];
    const size = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + size;
    // After the start of a scan come its bits, up to the next mark that is neither stuffing nor a restart.
    if (mark === 0xda) {
      while (end + 1 < bytes.length && !(bytes[end] === 0xff && isMark(bytes[end + 1] ?? 0))) end += 1;
    }
    if (size < 2 || end > bytes.length) break;
    const name = mark === 0xfe ? 'COM' : mark >= 0xe0 && mark <= 0xef ? `APP${mark - 0xe0}` : `M${mark}`;
    blocks.push({ name, start: at, end, data: bytes.subarray(at + 4, at + 2 + size) });
    at = end;
  }
  return blocks;
}

function isMark(byte: number): boolean {
  return byte !== 0 && (byte < 0xd0 || byte > 0xd7);
}

/** The TIFF structure of an EXIF block, or null for any other block. */
function exifOf(name: string, data: Uint8Array): Uint8Array | null {
  if (name === 'eXIf') return data;
  const marked = latin(data.subarray(0, 6)) === 'Exif\x00\x00';
  if (name === 'EXIF') return marked ? data.subarray(6) : data;
  return name === 'APP1' && marked ? data.subarray(6) : null;
}

function textOf(name: string, data: Uint8Array): string | null {
  const raw = latin(data);
  switch (name) {
    case 'COM':
    case 'tEXt':
      return utf8(raw.replace('\x00', ' '));
    case 'iTXt':
    case 'zTXt':
      return internationalText(name, data);
    case 'XMP ':
      return utf8(raw);
    case 'APP1':
    case 'APP13':
      return utf8(raw.replace(/\p{Cc}+/gu, ' '));
    default:
      return null;
  }
}

function internationalText(name: 'iTXt' | 'zTXt', data: Uint8Array): string {
  const keyword = data.indexOf(0);
  const packed = name === 'zTXt' || data[keyword + 1] === 1;
  let start = keyword + 2;
  if (name === 'iTXt') {
    start = data.indexOf(0, keyword + 3) + 1;
    start = data.indexOf(0, start) + 1;
  }
  const body = data.subarray(start);
  try {
    const text = packed ? inflateSync(body, { maxOutputLength: 1_048_576 }) : body;
    return `${latin(data.subarray(0, keyword))} ${new TextDecoder().decode(text)}`;
  } catch {
    return latin(data.subarray(0, keyword));
  }
}

/** Texts of the directories of an EXIF block, whether it says more than how the picture is turned, and whether where. Damage ends the reading. */
function readExif(tiff: Uint8Array): { texts: string[]; gps: boolean; telling: boolean } {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const texts: string[] = [];
  let gps = false;
  let telling = false;
  const seen = new Set<number>();
  const directory = (at: number, places: boolean): void => {
    if (seen.has(at) || seen.size > 16 || at + 2 > tiff.length) return;
    seen.add(at);
    const count = view.getUint16(at, little);
    for (let index = 0; index < count && at + 14 + index * 12 <= tiff.length; index += 1) {
      const entry = at + 2 + index * 12;
      const tag = view.getUint16(entry, little);
      const type = view.getUint16(entry + 2, little);
      const size = view.getUint32(entry + 4, little) * (sizes[type] ?? 1);
      const value = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
      telling ||= tag !== 0x0112;
      if (tag === 0x8769 || tag === 0x8825 || tag === 0xa005)
        directory(view.getUint32(entry + 8, little), tag === 0x8825);
      else if (places && tag >= 1 && tag <= 4) gps = true;
      if (value + size > tiff.length || size > 65_536) continue;
      const data = tiff.subarray(value, value + size);
      const wide = tag >= 0x9c9b && tag <= 0x9c9f;
      const comment = tag === 0x9286;
      if (type !== 2 && !wide && !comment) continue;
      const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(comment ? data.subarray(8) : data);
      if (text.replaceAll('\x00', '').trim().length > 1) texts.push(text.replaceAll('\x00', '').trim());
    }
  };
  if (tiff.length >= 8) directory(view.getUint32(4, little), false);
  return { texts, gps, telling };
}

const sizes: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 12: 8 };

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
