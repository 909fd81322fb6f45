import { deflateSync } from 'node:zlib';
import { hexOf } from './pdf-writer.ts';

/** A PDF of numbered objects (the first is the catalogue), as bytes; streams are given with `stream`. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** As {@link pdfOf}, with the objects that are no streams in a stream of objects, and the list of all as a stream. */
export function packedPdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const held = objects.flatMap((body, at) => (body.includes('endstream') ? [] : [{ number: at + 1, body }]));
  const holder = objects.length + 1;
  const list = holder + 1;
  const offsets = new Map<number, number>();
  const add = (number: number, body: string) => {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  };
  objects.forEach((body, at) => {
    if (body.includes('endstream')) add(at + 1, body);
  });
  let heads = '';
  let bodies = '';
  for (const { number, body } of held) {
    heads += `${number} ${bodies.length} `;
    bodies += `${body}\n`;
  }
  add(holder, stream(heads + bodies, `/Type /ObjStm /N ${held.length} /First ${heads.length}`, true));
  const rows = Array.from({ length: list + 1 }, (_, number) => {
    if (number === 0) return [0, 0, 0];
    const index = held.findIndex((each) => each.number === number);
    if (index >= 0) return [2, holder, index];
    return [1, number === list ? file.length : (offsets.get(number) ?? 0), 0];
  });
  const data = rows.flatMap(([kind = 0, a = 0, b = 0]) => [
    kind,
    (a >> 16) & 255,
    (a >> 8) & 255,
    a & 255,
    b,
  ]);
  // Each row against the one above it, as programs write such lists.
  const predicted = rows.flatMap((_, row) => [
    2,
    ...data
      .slice(row * 5, row * 5 + 5)
      .map((byte, at) => (byte - (row === 0 ? 0 : (data[row * 5 - 5 + at] ?? 0))) & 255),
  ]);
  const xref = file.length;
  add(
    list,
    stream(
      Uint8Array.from(predicted),
      `/Type /XRef /W [1 3 1] /Size ${list + 1} /Root 1 0 R /DecodeParms << /Predictor 12 /Columns 5 >>`,
      true,
    ),
  );
  file += `startxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A stream object; packed where it is asked for. */
export function stream(content: string | Uint8Array, dict = '', pack = false): string {
  const raw = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const data = pack ? deflateSync(raw) : raw;
  return `<< ${dict} ${pack ? '/Filter /FlateDecode' : ''} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
}

/** The file saved once more: one object changed, the old one still in it. */
export function saveAgain(bytes: Uint8Array, number: number, body: string): Uint8Array {
  const old = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(old)?.[1] ?? '0';
  const size = /\/Size (\d+)/.exec(old)?.[1] ?? '0';
  const info = /\/Info \d+ 0 R/.exec(old)?.[0] ?? '';
  const offset = old.length;
  const added = `${number} 0 obj\n${body}\nendobj\n`;
  const xref = offset + added.length;
  const text = `${old}${added}xref\n${number} 1\n${String(offset).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root 1 0 R ${info} /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const utf16 = (text: string): string => hexOf(`\uFEFF${text}`);

/** A PDF in which every way of leaking text that PDF has is used once. The last line shows that the rest stays. */
export function leakyPdf(secret: (path: string) => string): Uint8Array {
  const s = secret;
  const at = (y: number, text: string, font = '/F1 12 Tf'): string =>
    `BT ${font} 50 ${y} Td (${text}) Tj ET\n`;
  const spaced = s('spaced');
  const content = [
    at(780, `ID ${s('plain')} end`),
    `BT /F2 12 Tf 50 760 Td ${hexOf(`号码${s('chinese')}止`)} Tj ET\n`,
    `BT /F1 12 Tf 50 740 Td [(${spaced.slice(0, 5)}) -20 (${spaced.slice(5, 11)}) 15 (${spaced.slice(11)}) ( tail)] TJ ET\n`,
    `BT /F1 12 Tf 14 TL 50 735 Td (${s('nextLine')}) ' ET\n`,
    [...s('single')]
      .map((digit, index) => at(700, digit).replace('50 700', `${50 + index * 7} 700`))
      .join(''),
    `${at(680, s('covered'))}0 g 40 675 200 18 re f\n`,
    `BT 3 Tr /F1 12 Tf 50 660 Td (${s('invisible')}) Tj 0 Tr ET\n`,
    `1 g ${at(640, s('white'))}0 g\n`,
    at(-30, s('offPage')),
    'q 1 0 0 1 0 -100 cm /Fm1 Do Q\n',
    `/Span << /ActualText ${utf16(s('actualText'))} >> BDC ${at(500, 'aloud')} EMC\n`,
    at(480, 'after everything'),
  ].join('');
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>';
  const attachment = stream(`name,number\nzhang,${s('attachment')}\n`, '/Type /EmbeddedFile');
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R /Outlines 13 0 R /Metadata 12 0 R /AcroForm << /Fields [10 0 R] >> /Names << /EmbeddedFiles << /Names [(list.csv) << /Type /Filespec /F (list.csv) /Desc (${s('attachmentName')}) /EF << /F 8 0 R >> >>] >> >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R /F2 6 0 R >> /XObject << /Fm1 7 0 R >> >> >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [9 0 R 10 0 R 15 0 R] >>',
      stream(content, '', true),
      font,
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [16 0 R] >>',
      stream(
        at(720, s('form')),
        '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>',
      ),
      attachment,
      `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (${s('annotation')}) /T (wangwu) >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (${s('field')}) /Rect [50 400 300 420] /DA (/F1 12 Tf 0 g) >>`,
      `<< /Title ${utf16(`公示${s('title')}`)} /Author (${s('author')}) >>`,
      stream(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${s('xmp')}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
        '/Type /Metadata /Subtype /XML',
      ),
      '<< /Type /Outlines /First 14 0 R /Last 14 0 R /Count 1 >>',
      `<< /Title ${utf16(`书签${s('bookmark')}`)} /Parent 13 0 R /Dest [3 0 R /Fit] >>`,
      `<< /Type /Annot /Subtype /Link /Rect [50 100 90 120] /A << /S /URI /URI (http://a.example/?id=${s('uri')}) >> >>`,
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> /DW 1000 /W [32 126 500] >>',
    ],
    '/Info 11 0 R',
  );
}
