import type { Block, SourceDocument } from '../source.ts';
import { foldSpaces, squeeze } from './fold.ts';
import { layOut, type Grid } from './grid.ts';
import { looksLikeFigure } from './parse-figure.ts';

/** One row of a table or one line of text, in the order of the document. */
export interface Line {
  /** Index of the block that it comes from. */
  readonly block: number;
  /** Whole text, cells joined by a space. */
  readonly text: string;
  /** 1–6 where the file marks it as a heading. */
  readonly level?: number;
  readonly cells: readonly LineCell[];
  /** Set for a row of a table of two or more columns. */
  readonly grid?: Grid;
  /** Row in `grid`. */
  readonly row?: number;
}

export interface LineCell {
  readonly text: string;
  /** First column in the grid; for text, the index of the token. */
  readonly column: number;
  readonly columns: number;
  /** False where a cell of a row above reaches down here. */
  readonly own: boolean;
}

/** A line that is only a page number: - 3 -, —3—, 第3页, 第3页共8页. */
const pageNumber =
  /^(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/u;
/** Longer text is prose even where it ends in a number. */
const longestLabelLine = 90;

/** Flattens a document into lines; page numbers and empty lines are left out. */
export function linesOf(source: SourceDocument): readonly Line[] {
  return source.blocks.flatMap((block, index) => blockLines(block, index));
}

function blockLines(block: Block, index: number): Line[] {
  if (block.kind === 'paragraph') {
    return block.text.split('\n').flatMap((text) => textLine(text, index, block.level));
  }
  const grid = layOut(block);
  return grid.rows.flatMap((row, at) => {
    const cells = row.flatMap((cell, column): LineCell[] => {
      if (cell === null) return [{ text: '', column, columns: 1, own: true }];
      if (cell.column !== column) return [];
      return [{ text: cell.text, column, columns: cell.columns, own: cell.row === at }];
    });
    const filled = cells.filter((cell) => cell.own && squeeze(cell.text) !== '');
    if (grid.width === 1) return (filled[0]?.text ?? '').split('\n').flatMap((text) => textLine(text, index));
    if (filled.length === 0 && cells.every((cell) => squeeze(cell.text) === '')) return [];
    const text = foldSpaces(filled.map((cell) => cell.text).join(' '));
    if (filled.length === 1 && pageNumber.test(text)) return [];
    return [{ block: index, text, cells, grid, row: at }];
  });
}

function textLine(raw: string, block: number, level?: number): Line[] {
  const text = foldSpaces(raw.replace(/^\s*\|/u, '').replace(/\|\s*$/u, ''));
  if (text === '' || pageNumber.test(text)) return [];
  return [{ block, text, cells: tokens(text), ...(level === undefined ? {} : { level }) }];
}

/** A line of text as a label and the figures at its end. */
function tokens(text: string): LineCell[] {
  const words = text.length > longestLabelLine ? [text] : text.split(' ');
  let first = words.length;
  while (first > 0 && looksLikeFigure(words[first - 1] ?? '')) first -= 1;
  const label = words.slice(0, first).join(' ');
  const parts = label === '' ? words : [label, ...words.slice(first)];
  return parts.map((part, column) => ({ text: part, column, columns: 1, own: true }));
}
