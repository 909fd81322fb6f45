import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { CannotRedact } from '../redaction.ts';
import { isGray, mostPixels, type Raster, samplesOf } from './raster.ts';
import { pictureSize } from './picture-size.ts';

type Decode = (bytes: ArrayBuffer) => Promise<Raster>;
type EncodeJpeg = (raster: Raster, options: Readonly<Record<string, unknown>>) => Promise<ArrayBuffer>;

const require = createRequire(import.meta.url);
const wasm = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(require.resolve(file))).buffer;

/** A codec of WebAssembly, made ready when it is first used. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

const decoders = {
  jpeg: once(async (): Promise<Decode> => {
    const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
    await init({ wasmBinary: wasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm') });
    return (bytes) => decode(bytes, { preserveOrientation: true });
  }),
  png: once(async (): Promise<Decode> => {
    const { default: decode, init } = await import('@jsquash/png/decode.js');
    await init(wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return (bytes) => decode(bytes);
  }),
  webp: once(async (): Promise<Decode> => {
    const { default: decode, init } = await import('@jsquash/webp/decode.js');
    await init({ wasmBinary: wasm('@jsquash/webp/codec/dec/webp_dec.wasm') });
    return decode;
  }),
};

const jpegEncoder = once(async (): Promise<EncodeJpeg> => {
  const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
  await init({ wasmBinary: wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm') });
  // What is asked of it as ImageData is its width, height and data.
  return encode as unknown as EncodeJpeg;
});

/**
 * The pixels of a picture as it is shown: a photograph is turned as its camera says, what is transparent is on white.
 * @throws CannotRedact with a Chinese sentence where it is too large or damaged
 */
export async function decodePicture(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Promise<Raster> {
  const size = pictureSize(bytes, kind);
  if (size === null) throw new CannotRedact(damaged);
  if (size.width * size.height > mostPixels)
    throw new CannotRedact('图片超过4000万像素，没有打开。请用看图软件缩小后再上传。');
  const decode = await decoders[kind]();
  try {
    const { width, height, data } = await decode(Uint8Array.from(bytes).buffer);
    if (data.length !== width * height * 4) throw new Error('a picture without all of its pixels');
    return onWhite({ width, height, data });
  } catch (error) {
    throw new CannotRedact(damaged, { cause: error });
  }
}

const damaged = '这张图片已损坏，或者是打不开的特殊格式，没有遮盖。请用看图软件另存为JPG或PNG再上传。';

function onWhite(raster: Raster): Raster {
  const { data } = raster;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let channel = 0; channel < 3; channel += 1)
      data[at + channel] = ((data[at + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255;
    data[at + 3] = 255;
  }
  return raster;
}

/** A JPEG of good quality that says nothing but its pixels. */
export async function encodeJpeg(raster: Raster, gray = isGray(raster)): Promise<Uint8Array> {
  const encode = await jpegEncoder();
  const options = { quality: 85, progressive: false, color_space: gray ? 1 : 3 };
  return new Uint8Array(await encode(raster, options));
}

/** A PNG that says nothing but its pixels. */
export function encodePng(raster: Raster): Uint8Array {
  const gray = isGray(raster);
  const channels = gray ? 1 : 3;
  const { width, height } = raster;
  const samples = samplesOf(raster, gray);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, gray ? 0 : 2, 0, 0, 0], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      pngChunk('IHDR', header),
      pngChunk('IDAT', packedRows(samples, width * channels, height)),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Rows as PNG and PDF pack them: each as its difference from the one above (filter 2), deflated. */
export function packedRows(samples: Uint8Array, width: number, height: number): Buffer {
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    const to = row * (width + 1);
    rows[to] = 2;
    for (let at = 0; at < width; at += 1) {
      const above = row === 0 ? 0 : (samples[(row - 1) * width + at] ?? 0);
      rows[to + 1 + at] = (samples[row * width + at] ?? 0) - above;
    }
  }
  return deflateSync(rows, { level: 6 });
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
