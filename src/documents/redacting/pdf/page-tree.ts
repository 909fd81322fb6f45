import type { PdfFile } from '../../masking/pdf/pdf-file.ts';
import { type PdfDict, PdfRef, type PdfValue } from '../../masking/pdf/pdf-value.ts';

/** What a page takes from the nodes above it where it does not say it itself. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** The pages of a file in their order, with what they inherit written into them. */
export function pagesOfFile(file: PdfFile): PdfDict[] {
  const pages: PdfDict[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue | undefined, above: PdfDict): void => {
    const node = file.dict(value);
    if (!(value instanceof PdfRef) || node === undefined || seen.has(value.number)) return;
    seen.add(value.number);
    const here: PdfDict = new Map(above);
    for (const key of inherited) {
      const own = node.get(key);
      if (own !== undefined) here.set(key, own);
    }
    if (node.has('Kids')) for (const kid of file.array(node.get('Kids'))) walk(kid, here);
    else pages.push(new Map([...here, ...node]));
  };
  walk(file.dict(file.trailer.get('Root'))?.get('Pages'), new Map());
  return pages;
}
