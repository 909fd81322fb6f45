import type { TableCell } from '../../../report/source.ts';
import type { Glyph } from './glyph.ts';
import { holds } from './geometry.ts';
import { findGrids, type Grid } from './grid.ts';
import { type Line, linesOf, piecesOf } from './lines.ts';
import { findLooseTables } from './loose-table.ts';
import { type OpenParagraph, paragraphsOf, type TextColumn, textColumns } from './paragraphs.ts';
import { fillGrids } from './ruled-table.ts';
import { rulingLines } from './ruling-lines.ts';
import { mostStrokes } from './page-content.ts';
import type { Stroke } from './strokes.ts';

/** A page taken apart into paragraphs and tables from top to bottom. */
export type PagePart =
  | { readonly kind: 'paragraph'; readonly paragraph: OpenParagraph }
  | {
      readonly kind: 'ruled' | 'loose';
      /** Column edges of a ruled, centres of the columns of figures of a loose table. */
      readonly xs: readonly number[];
      readonly rows: readonly (readonly TableCell[])[];
    };

/** The areas of a page that ruling lines make into tables. */
export function gridsAmong(strokes: readonly Stroke[]): Grid[] {
  if (strokes.length > mostStrokes) return [];
  return findGrids(rulingLines(strokes, 'horizontal'), rulingLines(strokes, 'vertical'));
}

/** Glyphs of a page and the areas on it that ruling lines make into tables. */
export interface GriddedPage {
  readonly number: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly tables: readonly Grid[];
}

/** Finds tables and paragraphs among the glyphs of each page, in reading order of a single column. */
export function layOut(pages: readonly GriddedPage[]): PagePart[][] {
  const filled = pages.map(({ height, glyphs, tables: grids }) => {
    const certain = grids.filter((grid) => grid.xs.length > 2 || isPartOfTable(grid, glyphs));
    const { tables, free } = fillGrids(certain, glyphs);
    return { height, tables, lines: linesOf(free) };
  });
  const columns = textColumns(filled);
  return pages.map(({ number }, at) => {
    const [page, column] = [filled[at], columns[at]];
    if (page === undefined || column === undefined) return [];
    const parts: { top: number; part: PagePart }[] = page.tables.map(({ grid, rows }) => ({
      top: grid.top,
      part: { kind: 'ruled', xs: grid.xs, rows },
    }));
    const tops = page.tables.map(({ grid }) => grid.top);
    for (const run of runsBetween(page.lines, tops)) parts.push(...layOutRun(run, column, number));
    return parts.sort((a, b) => a.top - b.top).map(({ part }) => part);
  });
}

/**
 * Whether boxes in one column are rows of a table that a page break has cut, not a frame round text or rows
 * whose columns are not ruled.
 */
function isPartOfTable(grid: Grid, glyphs: readonly Glyph[]): boolean {
  const inside = (glyph: Glyph) => holds(grid, (glyph.left + glyph.right) / 2, glyph.bottom);
  const lines = linesOf(glyphs.filter(inside));
  if (lines.some((line) => piecesOf(line, 1).length > 1)) return false;
  if (grid.cells.length > 1) return true;
  const outside = glyphs.filter((glyph) => !inside(glyph));
  const atEnd =
    outside.every(({ bottom }) => bottom < grid.bottom) || outside.every(({ top }) => top > grid.top);
  return lines.length === 1 && outside.length > 0 && atEnd;
}

/** Lines cut into runs at the tops of tables. */
function runsBetween(lines: readonly Line[], tops: readonly number[]): Line[][] {
  const runs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const above = previous?.baseline ?? -Infinity;
    const cut = previous === undefined || tops.some((top) => top > above && top <= line.baseline);
    if (cut || line.baseline < above) runs.push([line]);
    else runs.at(-1)?.push(line);
    previous = line;
  }
  return runs;
}

function layOutRun(
  run: readonly Line[],
  column: TextColumn,
  page: number,
): { top: number; part: PagePart }[] {
  const parts: { top: number; part: PagePart }[] = [];
  const addText = (lines: readonly Line[]) => {
    const top = lines[0]?.top;
    if (top === undefined) return;
    // Paragraphs of one run share its top; sorting keeps their order.
    for (const paragraph of paragraphsOf(lines, column, page)) {
      parts.push({ top, part: { kind: 'paragraph', paragraph } });
    }
  };
  let done = 0;
  for (const table of findLooseTables(run)) {
    addText(run.slice(done, table.from));
    parts.push({
      top: run[table.from]?.top ?? 0,
      part: { kind: 'loose', xs: table.columns, rows: table.rows },
    });
    done = table.to;
  }
  addText(run.slice(done));
  return parts;
}
