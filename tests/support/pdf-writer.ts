/** A page for {@link writePdf}: `content` in PDF operators; /F1 is a Chinese font, /Im1 a picture. */
export interface PdfPage {
  readonly content: string;
  readonly rotate?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface PdfOptions {
  /** Encoding of /F1: the predefined maps that need no embedded font. */
  readonly encoding?: 'UniGB-UCS2-H' | 'UniGB-UCS2-V' | 'GBK-EUC-H' | 'Identity-H';
  readonly title?: string;
}

/** A small PDF of A4 pages, written by hand: no compression, one Chinese font that is not embedded. */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const info = add(`<< /Title ${utf16(options.title ?? '')} >>`);
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const cidFont = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [32 126 500] >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${options.encoding ?? 'UniGB-UCS2-H'} /DescendantFonts [${cidFont} 0 R] >>`,
  );
  const pixels = '\x00\x80\xff\x00';
  const picture = add(
    `<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${pixels.length} >>\nstream\n${pixels}\nendstream`,
  );
  const kids = pages.map((page) => {
    const content = add(`<< /Length ${page.content.length} >>\nstream\n${page.content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width ?? 595} ${page.height ?? 842}] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> /XObject << /Im1 ${picture} 0 R >> >> >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Operators that show `text` at x, y (points from the bottom left) in the map UniGB-UCS2. */
export function show(x: number, y: number, size: number, text: string): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td ${hexOf(text)} Tj ET\n`;
}

/** Operators that stroke a line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** Text as a hexadecimal string of two bytes a character. */
export const hexOf = (text: string): string =>
  `<${Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

const utf16 = (text: string): string => hexOf(`\uFEFF${text}`);
