import type { GlyphLayer, PdfGlyph } from '../inspection/pdf-glyphs.ts';
import { openForInspection, type PdfPageText, readLines } from '../inspection/pdf-lines.ts';
import { apply, boxAround, type Matrix } from '../reading/pdf/geometry.ts';
import type { PageBox } from './redaction.ts';

/** A line of a page as it is seen or hidden, each of its UTF-16 units with its place. */
export interface PlacedLine {
  readonly layer: GlyphLayer;
  /** Whether a reader sees it: as text, or because a picture at its place most likely shows the same (scans). */
  readonly seen: boolean;
  readonly text: string;
  readonly places: readonly (PageBox | null)[];
}

/** What a page of a PDF says and where, in fractions of what is seen of it. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly lines: readonly PlacedLine[];
  readonly read: PdfPageText;
}

/**
 * The text of all pages, hidden text too, with its places.
 * @throws UnreadableFile with a Chinese sentence
 */
export async function readPageTexts(bytes: Uint8Array): Promise<PageText[]> {
  const document = await openForInspection(bytes);
  try {
    const pages = await readLines(document);
    const texts: PageText[] = [];
    for (const [at, read] of pages.entries()) {
      const page = await document.getPage(at + 1);
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
      const place = placing([a, b, c, d, e, f], width, height);
      const lines = read.lines.map(({ layer, text, glyphs }) => ({
        layer,
        seen:
          layer === 'body' ||
          layer === 'annotation' ||
          (layer === 'invisible-text' && glyphs.some((unit) => unit.some(({ pictured }) => pictured))),
        text,
        places: glyphs.map((unit) => boxOf(unit, place)),
      }));
      texts.push({ page: at + 1, lines, read });
    }
    return texts;
  } finally {
    await document.loadingTask.destroy();
  }
}

type Place = (box: PdfGlyph['box']) => PageBox;

function placing(view: Matrix, width: number, height: number): Place {
  return ({ left, top, right, bottom }) => {
    const seen = boxAround([
      apply(view, left, top),
      apply(view, right, top),
      apply(view, left, bottom),
      apply(view, right, bottom),
    ]);
    return {
      x: seen.left / width,
      y: seen.top / height,
      w: (seen.right - seen.left) / width,
      h: (seen.bottom - seen.top) / height,
    };
  };
}

function boxOf(glyphs: readonly PdfGlyph[], place: Place): PageBox | null {
  const boxes = glyphs.map(({ box }) => place(box));
  return boxes.length === 0 ? null : around(boxes);
}

/** The smallest box around boxes; the list must not be empty. */
export function around(boxes: readonly PageBox[]): PageBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}

/** Places of a stretch of a line as one box, a little larger than its characters; null where nothing of it has a place. */
export function boxOfStretch({ places }: PlacedLine, start: number, end: number): PageBox | null {
  const boxes = places.slice(start, end).flatMap((place) => (place === null ? [] : [place]));
  return boxes.length === 0 ? null : grown(around(boxes));
}

/** Wider by a hair, so that no edge of a letter looks out; never beyond the page. */
function grown({ x, y, w, h }: PageBox): PageBox {
  const left = Math.max(0, x - 0.001);
  const top = Math.max(0, y - 0.001);
  return {
    x: left,
    y: top,
    w: Math.min(1, x + w + 0.001) - left,
    h: Math.min(1, y + h + 0.001) - top,
  };
}

/** How much of a box lies under another, 0 to 1. */
export function shareUnder(box: PageBox, cover: PageBox): number {
  const w = Math.min(box.x + box.w, cover.x + cover.w) - Math.max(box.x, cover.x);
  const h = Math.min(box.y + box.h, cover.y + cover.h) - Math.max(box.y, cover.y);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / Math.max(box.w * box.h, 1e-12);
}
