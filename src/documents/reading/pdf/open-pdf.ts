import { getDocumentProxy } from 'unpdf';
import { PredefinedCMaps } from './predefined-cmaps.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Opens a PDF with pdf.js for reading only. The bytes are copied: pdf.js takes its input away.
 * Pictures are not decoded (a scan of 200 pages would take minutes), fonts are not made ready for drawing.
 * Throws what pdf.js throws; its `name` tells a password from damage.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  supplyMissingGlobals();
  return await getDocumentProxy(new Uint8Array(bytes), {
    BinaryDataFactory: PredefinedCMaps,
    cMapPacked: false,
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    disableFontFace: false,
    ownerDocument: documentWithoutScreen,
    maxImageSize: 1,
    verbosity: 0,
  });
}

/** pdf.js registers every font with its document; without one it would convert each glyph into a drawing. */
const documentWithoutScreen = {
  fonts: { add: () => undefined, delete: () => false },
  createElement: () => ({}),
} as unknown as HTMLDocument;

class FontFaceWithoutScreen {
  readonly loaded = Promise.resolve(this);
  load(): Promise<this> {
    return Promise.resolve(this);
  }
}

/**
 * pdf.js 5.6 uses two things that Node 20 lacks: `ArrayBuffer.prototype.transferToFixedLength` (without it
 * no font loads and the list of operators ends at the first text) and `FontFace`.
 */
function supplyMissingGlobals(): void {
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    // oxlint-disable-next-line no-extend-native -- as the standard defines it, where it is missing
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      writable: true,
      value(this: ArrayBuffer, length: number): ArrayBuffer {
        return this.slice(0, length);
      },
    });
  }
  if (!('FontFace' in globalThis)) {
    Object.defineProperty(globalThis, 'FontFace', {
      configurable: true,
      writable: true,
      value: FontFaceWithoutScreen,
    });
  }
}
