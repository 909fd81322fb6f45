import type { PdfDocument } from '../reading/pdf/open-pdf.ts';
import type { Box } from '../reading/pdf/geometry.ts';
import type { PlacedLine } from './page-text.ts';
import type { PageBox } from './redaction.ts';

type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** What is filled into the form fields of a page, or written on it as a note: every character stands in its whole field. */
export async function fieldLines(page: PdfPage, place: (box: Box) => PageBox): Promise<PlacedLine[]> {
  const annotations = (await page.getAnnotations({ intent: 'any' })) as readonly Record<string, unknown>[];
  return annotations.flatMap((annotation): PlacedLine[] => {
    const [left, top, right, bottom] = Array.isArray(annotation['rect'])
      ? (annotation['rect'] as number[])
      : [];
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
    const box = place({ left, top, right, bottom });
    return textsOf(annotation).map((text) => ({
      layer: 'annotation',
      seen: true,
      text,
      places: Array.from({ length: text.length }, () => box),
    }));
  });
}

/** Values of fields, and of free text its words; what a closed note says is not on the page. */
function textsOf(annotation: Record<string, unknown>): string[] {
  const value = annotation['fieldValue'];
  const told = annotation['subtype'] === 'FreeText' ? annotation['contentsObj'] : null;
  const free = typeof told === 'object' && told !== null && 'str' in told ? told.str : null;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return [...values, free].filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}
