import { PdfName, PdfStream, type PdfValue } from '../../masking/pdf/pdf-value.ts';
import { encodeJpeg, packedRows } from '../render/codecs.ts';
import { isGray, type Raster, samplesOf } from '../render/raster.ts';

/** A page that is a picture. */
export interface PicturePage {
  /** In points, as it is turned for the reader. */
  readonly width: number;
  readonly height: number;
  readonly picture: PdfStream;
  /** Whether its pixels are kept one for one. */
  readonly exact: boolean;
}

/** Packed pixels that are larger than this (photographs, scans) are written as JPEG. */
const largestExact = 900_000;

/** The picture of a page as an object of a PDF: exact where that is small, as pages of text are. */
export async function pictureOf(
  raster: Raster,
): Promise<{ readonly picture: PdfStream; readonly exact: boolean }> {
  const gray = isGray(raster);
  const { width, height } = raster;
  const channels = gray ? 1 : 3;
  const exact = packedRows(samplesOf(raster, gray), width * channels, height);
  const jpeg = exact.length > largestExact ? await encodeJpeg(raster, gray) : null;
  const lossy = jpeg !== null && jpeg.length < exact.length;
  const dict = new Map<string, PdfValue>([
    ['Type', new PdfName('XObject')],
    ['Subtype', new PdfName('Image')],
    ['Width', width],
    ['Height', height],
    ['ColorSpace', new PdfName(gray ? 'DeviceGray' : 'DeviceRGB')],
    ['BitsPerComponent', 8],
    ['Filter', new PdfName(lossy ? 'DCTDecode' : 'FlateDecode')],
  ]);
  if (!lossy) {
    dict.set(
      'DecodeParms',
      new Map<string, PdfValue>([
        ['Predictor', 15],
        ['Colors', channels],
        ['Columns', width],
      ]),
    );
  }
  return { picture: new PdfStream(dict, lossy ? jpeg : exact), exact: !lossy };
}
