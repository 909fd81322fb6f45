import { degrees, type PDFFont, type PDFPage, rgb, StandardFonts, type PDFDocument } from '@cantoo/pdf-lib';

const perMm = 72 / 25.4;
const size = 11;
/** Of the number from the edges of the page. */
const fromBottom = 8 * perMm;
const fromSide = 12 * perMm;

/** Numbers pages through from 1, at the bottom on the outer side: right on odd pages, left on even ones. */
export async function stampPages(document: PDFDocument, pages: readonly PDFPage[]): Promise<void> {
  const font = await document.embedFont(StandardFonts.TimesRoman);
  pages.forEach((page, at) => stamp(page, at + 1, font));
}

function stamp(page: PDFPage, number: number, font: PDFFont): void {
  const text = String(number);
  const width = font.widthOfTextAtSize(text, size);
  const { place, seenWidth, turned } = seenFrom(page);
  const left = number % 2 === 1 ? seenWidth - fromSide - width : fromSide;
  // On a dark scan the number is to be read too.
  page.drawRectangle({
    ...place(left - 3, fromBottom - 3),
    width: width + 6,
    height: size + 4,
    rotate: degrees(turned),
    color: rgb(1, 1, 1),
  });
  page.drawText(text, { ...place(left, fromBottom), size, font, rotate: degrees(turned) });
}

/** A page as it is looked at: turned by its rotation, cut to its crop box. `place` leads from there to its own coordinates. */
function seenFrom(page: PDFPage) {
  const { x, y, width, height } = page.getCropBox();
  const turned = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const across = turned === 90 || turned === 270;
  const place = (right: number, up: number): { readonly x: number; readonly y: number } => {
    if (turned === 90) return { x: x + width - up, y: y + right };
    if (turned === 180) return { x: x + width - right, y: y + height - up };
    if (turned === 270) return { x: x + up, y: y + height - right };
    return { x: x + right, y: y + up };
  };
  return { place, turned, seenWidth: across ? height : width };
}
