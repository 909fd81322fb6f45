import { inflateSync } from 'node:zlib';
import { degrees, PageSizes, PDFDocument } from '@cantoo/pdf-lib';
import { blocksOf } from '../inspection/picture.ts';
import { orientationOf } from '../masking/mask-picture.ts';
import { pngSize } from '../writing/png-size.ts';

/** Points in a millimetre. */
const perMm = 72 / 25.4;
/** Around a picture: on the left it is bound, at the bottom stands the number of the page. */
const margin = { left: 25 * perMm, right: 15 * perMm, top: 15 * perMm, bottom: 20 * perMm };
/** Pixels of a PNG at most: it is unpacked. */
const mostPixels = 40_000_000;

/**
 * A photograph or scan on a page of A4, upright or across as it is itself, turned as its EXIF says; never larger than at 96 dots an inch.
 * @throws Error where it is damaged or too large
 */
export async function picturePage(bytes: Uint8Array, kind: 'jpeg' | 'png'): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  if (kind === 'png') assertUnpacks(bytes);
  const picture = await (kind === 'jpeg' ? document.embedJpg(bytes) : document.embedPng(bytes));
  const turned = kind === 'jpeg' ? turnOf(bytes) : 0;
  const across = turned === 90 || turned === 270;
  const [wide, high] = across ? [picture.height, picture.width] : [picture.width, picture.height];
  const [short, long] = PageSizes.A4;
  const page = document.addPage(wide > high ? [long, short] : [short, long]);
  const room = {
    width: page.getWidth() - margin.left - margin.right,
    height: page.getHeight() - margin.top - margin.bottom,
  };
  const scale = Math.min(room.width / wide, room.height / high, 72 / 96);
  const [width, height] = [wide * scale, high * scale];
  const x = margin.left + (room.width - width) / 2;
  const y = margin.bottom + (room.height - height) / 2;
  page.drawImage(picture, {
    x: turned === 180 || turned === 270 ? x + width : x,
    y: turned === 90 || turned === 180 ? y + height : y,
    width: picture.width * scale,
    height: picture.height * scale,
    rotate: degrees(-turned),
  });
  return document.save();
}

/** Throws RangeError over a PNG of too many pixels, or one that unpacks to more than its pixels take. */
function assertUnpacks(bytes: Uint8Array): void {
  const { width, height } = pngSize(bytes);
  if (width * height > mostPixels) throw new RangeError('a PNG of too many pixels');
  const packed = blocksOf(bytes, 'png').flatMap(({ name, data }) => (name === 'IDAT' ? [data] : []));
  // Eight bytes a pixel at most, and a byte a row, of which interlaced pictures have more.
  inflateSync(Buffer.concat(packed), { maxOutputLength: width * height * 8 + (width + height) * 16 + 1024 });
}

/** By how many degrees it is to be turned clockwise; mirrored ones, which no camera makes, are turned likewise. */
function turnOf(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  const orientation = orientationOf(blocksOf(bytes, 'jpeg').find(({ name }) => name === 'APP1')?.data);
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 5 || orientation === 6) return 90;
  return orientation === 7 || orientation === 8 ? 270 : 0;
}
