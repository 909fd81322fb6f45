import { deflateSync } from 'node:zlib';
import { PdfName, PdfRef, PdfStream, type PdfDict, type PdfValue } from '../../masking/pdf/pdf-value.ts';
import { plainNumber, writePdfFile } from '../../masking/pdf/write-pdf-file.ts';
import type { KeptPage, PageKeeper } from './keep-pages.ts';
import type { PicturePage } from './picture-page.ts';

/** Numbers of objects that are new: no file counts so far. */
const fresh = 1_000_000_000;

/** Keys that say of an object what is not for its reader. */
const withheld = new Set([
  'Metadata',
  'PieceInfo',
  'LastModified',
  'ActualText',
  'StructParent',
  'StructParents',
]);

/** A PDF of one revision of pictures and of pages that stay text; it has pages and nothing else. */
export function buildPdf(pages: readonly (KeptPage | PicturePage)[], keeper: PageKeeper | null): Uint8Array {
  const objects = new Map<number, PdfValue>();
  const add = (value: PdfValue): PdfRef => {
    const number = fresh + objects.size;
    objects.set(number, value);
    return new PdfRef(number);
  };
  const root = add(null);
  const tree = add(null);
  const kids = pages.map((page) =>
    add('picture' in page ? picturePage(page, tree, add) : keptPage(page, tree, add)),
  );
  objects.set(
    root.number,
    new Map<string, PdfValue>([
      ['Type', new PdfName('Catalog')],
      ['Pages', tree],
    ]),
  );
  objects.set(
    tree.number,
    new Map<string, PdfValue>([
      ['Type', new PdfName('Pages')],
      ['Kids', kids],
      ['Count', kids.length],
    ]),
  );
  return writePdfFile(root.number, {
    object: (number) => (number >= fresh ? (objects.get(number) ?? null) : (keeper?.object(number) ?? null)),
    dict: (dict) => new Map([...dict].filter(([key]) => !withheld.has(key))),
    string: (string) => string,
  });
}

type Add = (value: PdfValue) => PdfRef;

function picturePage({ width, height, picture }: PicturePage, tree: PdfRef, add: Add): PdfDict {
  const drawing = `q ${plainNumber(width)} 0 0 ${plainNumber(height)} 0 0 cm /P Do Q`;
  return new Map<string, PdfValue>([
    ['Type', new PdfName('Page')],
    ['Parent', tree],
    ['MediaBox', [0, 0, width, height]],
    ['Contents', add(new PdfStream(new Map(), Buffer.from(drawing, 'latin1')))],
    ['Resources', new Map<string, PdfValue>([['XObject', new Map<string, PdfValue>([['P', add(picture)]])]])],
  ]);
}

function keptPage({ dict, content }: KeptPage, tree: PdfRef, add: Add): PdfDict {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  const stream = new PdfStream(new Map([['Filter', new PdfName('FlateDecode')]]), packed);
  return new Map<string, PdfValue>([
    ...dict,
    ['Type', new PdfName('Page')],
    ['Parent', tree],
    ['Contents', add(stream)],
  ]);
}
