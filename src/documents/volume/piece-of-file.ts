import { ParseSpeeds, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { pictureKind } from '../inspection/picture.ts';
import type { WriteOptions } from '../writing/writer.ts';
import { withoutActions } from './without-actions.ts';
import { picturePage } from './picture-page.ts';
import { reasons, standIn } from './stand-in.ts';
import { unpacksSafely } from './unpacks-safely.ts';
import type { Piece, VolumeFile } from './volume.ts';

/** Pages of one paper at most. */
const mostPages = 5_000;

/**
 * A paper as pages: a PDF without its actions, a picture on a page of its own, and a page that names what is neither. What cannot be
 * read, or is locked, has a page that says so; nothing is thrown over a file.
 */
export async function pieceOfFile(file: VolumeFile, options: WriteOptions): Promise<Piece> {
  try {
    if (isPdf(file.bytes)) return await pieceOfPdf(file, options);
    const picture = pictureKind(file.bytes);
    if (picture === 'jpeg' || picture === 'png') return await pieceOfPicture(file.bytes, picture);
    // PDF knows no WebP.
    if (picture === 'webp') {
      const { decodePicture, encodeJpeg } = await import('../redacting/render/codecs.ts');
      return await pieceOfPicture(await encodeJpeg(await decodePicture(file.bytes, 'webp')), 'jpeg');
    }
  } catch {
    return standIn(file, saysEncrypted(file.bytes) ? reasons.locked : reasons.damaged, options);
  }
  return standIn(file, reasons.other, options);
}

async function pieceOfPicture(bytes: Uint8Array, kind: 'jpeg' | 'png'): Promise<Piece> {
  return { pdf: await picturePage(bytes, kind), attached: false, remark: null };
}

async function pieceOfPdf(file: VolumeFile, options: WriteOptions): Promise<Piece> {
  if (!unpacksSafely(file.bytes)) return standIn(file, reasons.tooLarge, options);
  // Many files are locked against changes only: they open with an empty password.
  const source = await PDFDocument.load(file.bytes, {
    password: '',
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const count = source.getPageCount();
  if (count === 0) return standIn(file, reasons.damaged, options);
  if (count > mostPages) return standIn(file, reasons.tooLong, options);
  const layered = source.catalog.has(PDFName.of('OCProperties'));
  withoutActions(source);
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  return {
    pdf: await target.save(),
    attached: false,
    remark: layered ? `“${file.title}”的原件分图层，装订后各层都会显示，请看一遍。` : null,
  };
}

/** Readers take a PDF whose first line stands within the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 1024)).includes('%PDF-');
}

function saysEncrypted(bytes: Uint8Array): boolean {
  return isPdf(bytes) && latin(bytes).includes('/Encrypt');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
