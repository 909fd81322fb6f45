import type { GlyphLayer, PdfGlyph } from '../inspection/pdf-glyphs.ts';
import { linesOf, openForInspection, type PdfPageText, readLines } from '../inspection/pdf-lines.ts';
import { squeeze } from '../masking/squeeze.ts';
import { apply, boxAround, type Matrix } from '../reading/pdf/geometry.ts';
import { fieldLines } from './field-lines.ts';
import { around, shareUnder } from './page-box.ts';
import type { PageBox } from './redaction.ts';
import { openDrawing } from './render/draw-pages.ts';
import type { DrawnCharacter } from './render/drawn-characters.ts';

/** A line of a page as it is seen or hidden, each of its UTF-16 units with its place. */
export interface PlacedLine {
  readonly layer: GlyphLayer;
  /** Whether a reader sees it, as text or in a picture that lies at its place (scans). */
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
 * The text of all pages, hidden text too, with its places: what is seen where PDFium draws it, as boxes are painted on its pictures;
 * what is hidden, noted or filled in as pdf.js reads it.
 * @throws UnreadableFile, CannotRedact with a Chinese sentence
 */
export async function readPageTexts(bytes: Uint8Array): Promise<PageText[]> {
  const document = await openForInspection(bytes);
  try {
    const drawing = await openDrawing(bytes);
    try {
      const pages = await readLines(document);
      const texts: PageText[] = [];
      for (const [at, read] of pages.entries()) {
        const page = await document.getPage(at + 1);
        const { transform, width, height } = page.getViewport({ scale: 1 });
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
        const place = placing([a, b, c, d, e, f], width, height);
        const drawn = at < drawing.pages ? drawing.characters(at + 1) : [];
        const lines = linesOfPage(read, place, drawn, at + 1);
        texts.push({ page: at + 1, lines: [...lines, ...(await fieldLines(page, place))], read });
      }
      return texts;
    } finally {
      drawing.close();
    }
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

function linesOfPage(
  read: PdfPageText,
  place: Place,
  drawn: readonly DrawnCharacter[],
  page: number,
): PlacedLine[] {
  const readLines = read.lines.map(({ layer, text, glyphs }) => ({
    layer,
    text,
    pictured: glyphs.some((unit) => unit.some(({ pictured }) => pictured)),
    places: glyphs.map((unit) => placeOf(unit, place)),
  }));
  const hidden = readLines.flatMap(({ layer, text, places, pictured }) =>
    layer === 'body' || layer === 'annotation' || (layer === 'invisible-text' && pictured)
      ? []
      : places.flatMap((box, at) => (box === null ? [] : [{ box, text: text.charAt(at) }])),
  );
  const shown = drawn.filter(
    (each) =>
      isOnPage(each.place) &&
      !hidden.some(({ box, text }) => text === each.text && shareUnder(each.place, box) > 0.5),
  );
  const bodies = drawnLines(shown, page);
  // Where PDFium tells less than pdf.js read, both are looked at.
  const told = tells(
    bodies,
    readLines.filter(({ layer }) => layer === 'body'),
  );
  return [
    ...bodies,
    ...readLines.flatMap(({ layer, text, places, pictured }): PlacedLine[] => {
      if (layer === 'body') return told ? [] : [{ layer, text, places, seen: true }];
      if (layer === 'invisible-text' && pictured && told) return [];
      return [{ layer, text, places, seen: layer === 'annotation' || pictured }];
    }),
  ];
}

function placeOf(glyphs: readonly PdfGlyph[], place: Place): PageBox | null {
  const boxes = glyphs.map(({ box }) => place(box));
  return boxes.length === 0 ? null : around(boxes);
}

function isOnPage({ x, y, w, h }: PageBox): boolean {
  return x + w / 2 >= 0 && x + w / 2 <= 1 && y + h / 2 >= 0 && y + h / 2 <= 1;
}

/** Drawn characters as lines, by the same rules as the inspection puts glyphs into lines. */
function drawnLines(drawn: readonly DrawnCharacter[], page: number): PlacedLine[] {
  const places = new Map<PdfGlyph, PageBox>();
  const glyphs = drawn.map(({ text, box, origin: { x, y }, angle, place }, index): PdfGlyph => {
    const upright = Math.abs(Math.cos(angle)) > 0.7;
    const glyph: PdfGlyph = {
      text,
      box,
      along: x * Math.cos(angle) + y * Math.sin(angle),
      across: -x * Math.sin(angle) + y * Math.cos(angle),
      angle: Math.round(angle * 20) / 20,
      size: upright ? box.bottom - box.top : box.right - box.left,
      layer: 'body',
      pictured: false,
      show: -1,
      index,
    };
    places.set(glyph, place);
    return glyph;
  });
  return linesOf(glyphs, page).map(({ text, glyphs: units }) => ({
    layer: 'body',
    seen: true,
    text,
    places: units.map((unit) => {
      const boxes = unit.flatMap((glyph) => places.get(glyph) ?? []);
      return boxes.length === 0 ? null : around(boxes);
    }),
  }));
}

/** Whether the first lines say nearly every character of the others. */
function tells(lines: readonly PlacedLine[], others: readonly { readonly text: string }[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const character of squeeze(text).text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let [all, missing] = [0, 0];
  for (const { text } of others)
    for (const character of squeeze(text).text) {
      const left = counts.get(character) ?? 0;
      all += 1;
      if (left === 0) missing += 1;
      else counts.set(character, left - 1);
    }
  return missing <= all * 0.02;
}
