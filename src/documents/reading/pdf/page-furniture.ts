import { type Box, holds } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import { type Line, linesOf, piecesOf, textOf } from './lines.ts';

/** A page as far as its headers and footers are concerned. */
export interface FurnishedPage {
  /** Page number in the file, 1-based. */
  readonly number: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Areas of ruled tables: only what is certainly a page number is taken out of them. */
  readonly tables: readonly Box[];
}

/** Share of the page's height at the top and at the bottom in which page numbers stand. */
const numberZone = 0.12;

/** The same for repeated headers and footers; a table that begins each page lies further inside. */
const runningZone = 0.08;

/** Repeated texts stand at the same height within this, points. */
const sameHeight = 3;

interface Piece {
  readonly line: Line;
  readonly text: string;
  readonly page: FurnishedPage;
}

/**
 * The glyphs of page numbers (- 3 -, 第3页, 3/5) and of headers and footers that most pages repeat at the
 * same place, also where they lie inside a table's area.
 */
export function findFurniture(pages: readonly FurnishedPage[]): Set<Glyph> {
  const pieces = pages.flatMap(edgePieces);
  const outside = pieces.filter(
    ({ line, page }) => !page.tables.some((table) => holds(table, line.left, line.baseline)),
  );
  const running = repeated(outside, pages.length);
  const found = [
    ...pieces.filter(({ text, page }) => isDecoratedNumber(text, page.number)),
    ...bareNumbers(
      outside.filter((piece) => !running.includes(piece)),
      pages.length,
    ),
    ...running,
  ];
  return new Set(found.flatMap(({ line }) => line.glyphs));
}

function edgePieces(page: FurnishedPage): Piece[] {
  const depth = page.height * numberZone;
  const edge = page.glyphs.filter(
    (glyph) => glyph.direction === 'right' && (glyph.top < depth || glyph.bottom > page.height - depth),
  );
  return linesOf(edge).flatMap((line) =>
    piecesOf(line, 1.5).map((piece) => ({ line: piece, text: textOf(piece), page })),
  );
}

/** A number between dashes, 第3页共5页, Page 3 of 5. The number need not be the page's own. */
function isDecoratedNumber(text: string, page: number): boolean {
  const compact = text.replace(/\s/g, '');
  if (/^[-—–－―‐─·•]{1,3}\d{1,4}[-—–－―‐─·•]{1,3}$/.test(compact)) return true;
  if (/^第[\d一二三四五六七八九十百]{1,5}页(?:[,，/]?\(?（?共\d{1,4}页\)?）?)?$/.test(compact)) return true;
  if (/^page\d{1,4}(?:of\d{1,4})?$/i.test(compact)) return true;
  const [, current, all] = /^(\d{1,4})\/(\d{1,4})$/.exec(compact) ?? [];
  return current !== undefined && Number(current) === page && Number(all) >= page;
}

/**
 * Bare figures are page numbers where they grow with the pages at one height, on more than a third of them, and
 * nothing stands further out: a table of one figure a line has figures at the edge too, and some grow by chance.
 */
function bareNumbers(pieces: readonly Piece[], pages: number): Piece[] {
  const bare = pieces.filter(({ text, line, page }) => {
    const alone = linesBeside(pieces, line, page) === 1;
    return /^\d{1,4}$/.test(text) && alone && isOutermost(pieces, line, page);
  });
  return bare.filter((piece) => {
    const offset = Number(piece.text) - piece.page.number;
    const counted = bare.filter(
      (other) =>
        Number(other.text) - other.page.number === offset &&
        Math.abs(other.line.baseline - piece.line.baseline) <= sameHeight,
    );
    const numbers = new Set(counted.map(({ page }) => page.number));
    return numbers.size > 1 && numbers.size > pages / 3;
  });
}

/** Whether no other text stands between a line and the nearer edge of its page. */
function isOutermost(pieces: readonly Piece[], line: Line, page: FurnishedPage): boolean {
  const upper = line.baseline < page.height / 2;
  return !pieces.some(
    (other) =>
      other.page === page &&
      other.line.baseline < page.height / 2 === upper &&
      (upper
        ? other.line.baseline < line.baseline - sameHeight
        : other.line.baseline > line.baseline + sameHeight),
  );
}

function linesBeside(pieces: readonly Piece[], line: Line, page: FurnishedPage): number {
  return pieces.filter(
    (other) => other.page === page && Math.abs(other.line.baseline - line.baseline) <= sameHeight,
  ).length;
}

function repeated(pieces: readonly Piece[], pages: number): Piece[] {
  if (pages < 2) return [];
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { top, bottom } = piece.line;
    const { height } = piece.page;
    if (top > height * runningZone && bottom < height * (1 - runningZone)) continue;
    if (!/\p{L}{2}/u.test(piece.text)) continue;
    const key = piece.text.replace(/\d+/g, '0');
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()].flatMap((group) =>
    group.filter((piece) => {
      const there = group.filter(({ line }) => Math.abs(line.baseline - piece.line.baseline) <= sameHeight);
      return new Set(there.map(({ page }) => page.number)).size > pages / 2;
    }),
  );
}
