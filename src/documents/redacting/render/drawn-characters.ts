import type { Box } from '../../reading/pdf/geometry.ts';
import type { PageBox } from '../redaction.ts';
import type { Pdfium } from './pdfium.ts';

/** A character where PDFium draws it. */
export interface DrawnCharacter {
  readonly text: string;
  /** In the page's own space, y upwards. */
  readonly box: Box;
  readonly origin: { readonly x: number; readonly y: number };
  /** Of its line, in radians, counterclockwise. */
  readonly angle: number;
  /** In fractions of the page as it is turned for the reader. */
  readonly place: PageBox;
}

/** Characters of a page at most. */
const most = 200_000;
/** A page is measured in so many parts: places come back as whole numbers. */
const parts = 1_000_000;

/**
 * The characters of a page with their places as they are drawn. Another reader of PDFs may see them elsewhere where a font is not in
 * the file: boxes must lie where the picture shows them.
 */
export function charactersOf(module: Pdfium, page: number): DrawnCharacter[] {
  const { pdfium } = module;
  const text = module.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const out = pdfium.wasmExports.malloc(64);
  try {
    const found: DrawnCharacter[] = [];
    const count = Math.min(most, module.FPDFText_CountChars(text));
    const double = (at: number) => pdfium.HEAPF64[(out >> 3) + at] ?? 0;
    const toReader = (x: number, y: number): readonly [number, number] => {
      module.FPDF_PageToDevice(page, 0, 0, parts, parts, 0, x, y, out, out + 4);
      return [(pdfium.HEAP32[out >> 2] ?? 0) / parts, (pdfium.HEAP32[(out >> 2) + 1] ?? 0) / parts];
    };
    for (let index = 0; index < count; index += 1) {
      if (module.FPDFText_IsGenerated(text, index) === 1) continue;
      const code = module.FPDFText_GetUnicode(text, index);
      if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) continue;
      module.FPDFText_GetCharOrigin(text, index, out, out + 8);
      const origin = { x: double(0), y: double(1) };
      module.FPDFText_GetCharBox(text, index, out, out + 8, out + 16, out + 24);
      const [tightLeft, tightRight, tightBottom, tightTop] = [double(0), double(1), double(2), double(3)];
      module.FPDFText_GetLooseCharBox(text, index, out);
      const loose = (at: number) => pdfium.HEAPF32[(out >> 2) + at] ?? 0;
      // A rectangle of PDFium says left, top, right, bottom.
      const box = {
        left: Math.min(tightLeft, loose(0), loose(2)),
        right: Math.max(tightRight, loose(0), loose(2)),
        top: Math.min(tightBottom, loose(1), loose(3)),
        bottom: Math.max(tightTop, loose(1), loose(3)),
      };
      if (!Number.isFinite(box.left + box.right + box.top + box.bottom)) continue;
      const a = toReader(box.left, box.top);
      const b = toReader(box.right, box.bottom);
      const place = {
        x: Math.min(a[0], b[0]),
        y: Math.min(a[1], b[1]),
        w: Math.abs(a[0] - b[0]),
        h: Math.abs(a[1] - b[1]),
      };
      const angle = module.FPDFText_GetCharAngle(text, index);
      found.push({ text: String.fromCodePoint(code), box, origin, angle, place });
    }
    return found;
  } finally {
    pdfium.wasmExports.free(out);
    module.FPDFText_ClosePage(text);
  }
}
