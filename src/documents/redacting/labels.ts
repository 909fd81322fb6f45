import { type RedactionGroundId, wordsOfGround } from '../../law/index.ts';
import { PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../masking/pdf/pdf-value.ts';
import { plainNumber, writePdfFile } from '../masking/pdf/write-pdf-file.ts';
import { openDrawing } from './render/draw-pages.ts';
import type { PixelBox, Raster } from './render/raster.ts';

/** Letters of a label are at least as high, in pixels: at 200 dots an inch some 5 points. */
const smallest = 13;
const largest = 34;

/** Words in white on black, drawn once for each size. */
export type LabelOf = (ground: RedactionGroundId, box: PixelBox) => Promise<Raster | null>;

/** Draws the words of grounds: the longest that fit into a box, or none. */
export function labelMaker(): LabelOf {
  const drawn = new Map<string, Promise<Raster>>();
  return async (ground, { left, top, right, bottom }) => {
    for (const words of wordsOfGround(ground)) {
      const fits = Math.min((bottom - top) * 0.72, ((right - left) * 0.94) / words.length);
      if (fits < smallest) continue;
      const size = Math.floor(Math.min(fits, largest));
      const key = `${words} ${size}`;
      const label = drawn.get(key) ?? drawLabel(words, size);
      drawn.set(key, label);
      return label;
    }
    return null;
  };
}

/** Chinese characters are as wide as they are high, so the page of a label is as wide as its words. */
async function drawLabel(words: string, size: number): Promise<Raster> {
  const width = words.length * size;
  const height = Math.ceil(size * 1.2);
  const drawing = await openDrawing(labelPdf(words, size, width, height));
  try {
    return drawing.draw(1, 72);
  } finally {
    drawing.close();
  }
}

function labelPdf(words: string, size: number, width: number, height: number): Uint8Array {
  const name = (value: string) => new PdfName(value);
  const text = Buffer.from(words, 'utf16le').swap16().toString('hex');
  const content = `0 g 0 0 ${width} ${height} re f 1 g BT /F ${size} Tf 0 ${plainNumber(height * 0.24)} Td <${text}> Tj ET`;
  const objects = new Map<number, PdfValue>([
    [
      1,
      new Map<string, PdfValue>([
        ['Type', name('Catalog')],
        ['Pages', new PdfRef(2)],
      ]),
    ],
    [
      2,
      new Map<string, PdfValue>([
        ['Type', name('Pages')],
        ['Kids', [new PdfRef(3)]],
        ['Count', 1],
      ]),
    ],
    [
      3,
      new Map<string, PdfValue>([
        ['Type', name('Page')],
        ['Parent', new PdfRef(2)],
        ['MediaBox', [0, 0, width, height]],
        ['Contents', new PdfRef(4)],
        [
          'Resources',
          new Map<string, PdfValue>([['Font', new Map<string, PdfValue>([['F', new PdfRef(5)]])]]),
        ],
      ]),
    ],
    [4, new PdfStream(new Map(), Buffer.from(content, 'latin1'))],
    [
      5,
      new Map<string, PdfValue>([
        ['Type', name('Font')],
        ['Subtype', name('Type0')],
        ['BaseFont', name('SimHei')],
        ['Encoding', name('UniGB-UCS2-H')],
        ['DescendantFonts', [new PdfRef(6)]],
      ]),
    ],
    [
      6,
      new Map<string, PdfValue>([
        ['Type', name('Font')],
        ['Subtype', name('CIDFontType0')],
        ['BaseFont', name('SimHei')],
        [
          'CIDSystemInfo',
          new Map<string, PdfValue>([
            ['Registry', new PdfString('Adobe')],
            ['Ordering', new PdfString('GB1')],
            ['Supplement', 2],
          ]),
        ],
        ['FontDescriptor', new PdfRef(7)],
        ['DW', 1000],
      ]),
    ],
    [
      7,
      new Map<string, PdfValue>([
        ['Type', name('FontDescriptor')],
        ['FontName', name('SimHei')],
        ['Flags', 4],
        ['FontBBox', [-25, -254, 1000, 880]],
        ['ItalicAngle', 0],
        ['Ascent', 880],
        ['Descent', -120],
        ['CapHeight', 880],
        ['StemV', 93],
      ]),
    ],
  ]);
  return writePdfFile(1, {
    object: (number) => objects.get(number) ?? null,
    dict: (dict) => dict,
    string: (string) => string,
  });
}
