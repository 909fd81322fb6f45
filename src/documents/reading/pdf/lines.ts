import { type Box, boxAroundBoxes } from './geometry.ts';
import { descent, type Direction, type Glyph, uprighted } from './glyph.ts';

/** A line of text: glyphs in reading order, in the coordinates of a line that goes to the right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
  readonly baseline: number;
}

const baselineOf = (glyph: Glyph): number => glyph.bottom - descent * glyph.size;

/** Lines of text by baseline, top to bottom, each left to right. Text in other directions comes last. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const order: Direction[] = ['right', 'down', 'up', 'left'];
  return order.flatMap((direction) => {
    const same = glyphs.filter((glyph) => glyph.direction === direction);
    return cutIntoLines(same.map(uprighted));
  });
}

function cutIntoLines(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => baselineOf(a) - baselineOf(b));
  const lines: Line[] = [];
  let current: Glyph[] = [];
  let at = 0;
  let size = 0;
  for (const glyph of sorted) {
    // Raised and lowered figures lie off the baseline by up to a third of the size.
    if (current.length > 0 && baselineOf(glyph) - at > 0.4 * Math.max(size, glyph.size)) {
      lines.push(lineOf(current));
      current = [];
    }
    if (current.length === 0 || glyph.size > size) {
      at = baselineOf(glyph);
      size = glyph.size;
    }
    current.push(glyph);
  }
  if (current.length > 0) lines.push(lineOf(current));
  return lines;
}

/** A line made of glyphs in any order; the list must not be empty. */
export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((glyph) => glyph.size));
  const main = sorted.filter((glyph) => glyph.size > size * 0.9);
  const baseline = main.reduce((sum, glyph) => sum + baselineOf(glyph), 0) / main.length;
  return { ...boxAroundBoxes(sorted), glyphs: sorted, size, baseline };
}

/** Pieces of a line between gaps of more than `ems` times the font size. */
export function piecesOf(line: Line, ems: number): Line[] {
  return cutAt(line, (gap) => gap > ems);
}

/**
 * Pieces of a line in a table: a figure is a piece of its own already after a narrow gap, for figures of
 * neighbouring columns come near each other, and a label reaches up to its figure.
 */
export function cellsOf(line: Line, ems: number): Line[] {
  return cutAt(line, (gap, before, after) => {
    const figure = /^\d/.test(after.text) && (/[\d%]$/.test(before.text) || isWide(before.text));
    return gap > (figure ? 0.18 : ems);
  });
}

/** Cuts where `ends` says so of the gap, in font sizes, between two glyphs. */
function cutAt(line: Line, ends: (gap: number, before: Glyph, after: Glyph) => boolean): Line[] {
  const pieces: Glyph[][] = [];
  let furthest: Glyph | undefined;
  for (const glyph of line.glyphs) {
    const gap = furthest === undefined ? 0 : glyph.left - furthest.right;
    const size = Math.min(glyph.size, line.size);
    if (furthest === undefined || ends(gap / size, furthest, glyph)) pieces.push([]);
    pieces.at(-1)?.push(glyph);
    if (furthest === undefined || glyph.right > furthest.right) furthest = glyph;
  }
  return pieces.map(lineOf);
}

/**
 * Text of a line. A gap is a space between Latin words and figures; next to a Chinese character it only
 * places the characters, unless it is about one character wide.
 */
export function textOf(line: Line): string {
  let text = '';
  let previous: Glyph | undefined;
  for (const glyph of line.glyphs) {
    if (previous !== undefined) {
      const gap = (glyph.left - previous.right) / Math.min(glyph.size, previous.size);
      const wide = isWide(previous.text.at(-1) ?? '') || isWide(glyph.text);
      if (gap > (wide ? 0.9 : 0.18)) text += ' ';
    }
    text += glyph.text;
    previous = glyph;
  }
  return text;
}

/** Whether a character takes a full cell of Chinese type. */
export const isWide = (text: string): boolean =>
  /^[\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFE6\u{20000}-\u{3FFFF}]/u.test(
    text,
  );
