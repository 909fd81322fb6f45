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

/** A line that is only a page number: - 3 -, —3—, 第3页, 第3页共8页, 3/8, Page 3 of 8. */
const pageNumber =
  /^(?:(?!0)\d{1,3}\s*\/\s*\d{1,3}|page\s*\d{1,3}(?:\s*of\s*\d{1,3})?|[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/iu;
/** Longer text is prose even where it ends in a number. */
const longestLabelLine = 90;
/** A line with that many figures holds more than one row of a table. */
const manyFigures = 10;

/** What stands after the figure of another label: words, but not the unit of a number or the end of a sentence. */
const beginsLabel = /^(?![年月日时点件项个号条款次份人万亿元倍至到])\p{Script=Han}{2}/u;

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
      // Past the end of a row that was cut out of a line there is nothing: not even a blank cell.
      if (cell === null) return grid.gridded ? [{ text: '', column, columns: 1, own: true }] : [];
      if (cell.column !== column) return [];
      return [{ text: cell.text, column, columns: cell.columns, own: cell.row === at }];
    });
    const filled = cells.filter((cell) => cell.own && squeeze(cell.text) !== '');
    if (grid.width === 1) return (filled[0]?.text ?? '').split('\n').flatMap((text) => textLine(text, index));
    const [frame] = filled;
    if (filled.length === 1 && frame !== undefined && isFrame(frame.text))
      return frame.text.split('\n').flatMap((text) => textLine(text, index));
    if (filled.length === 0 && cells.every((cell) => squeeze(cell.text) === '')) return [];
    const text = foldSpaces(filled.map((cell) => cell.text).join(' '));
    if (filled.length === 1 && pageNumber.test(text)) return [];
    return [{ block: index, text, cells, grid, row: at }];
  });
}

/** A cell alone in its row that holds paragraphs of a report, not the words of one cell: a frame drawn round them. */
function isFrame(text: string): boolean {
  return text.includes('\n') && text.length > longestLabelLine && text.includes('。');
}

function textLine(raw: string, block: number, level?: number): Line[] {
  const text = foldSpaces(
    raw
      .replace(/[｜│┃]/gu, '|')
      .replace(/^\s*\|/u, '')
      .replace(/\|\s*$/u, ''),
  );
  if (text === '' || pageNumber.test(text)) return [];
  const heading = level === undefined ? {} : { level };
  if (text.includes('|'))
    return [{ block, text: text.replaceAll('|', ' '), cells: cellsOf(text.split('|')), ...heading }];
  return segments(text).map((part) => ({ block, text: part.join(' '), cells: cellsOf(part), ...heading }));
}

/**
 * A line of text as a label and the figures at its end. A line that runs whole rows together becomes one
 * segment a row; prose stays whole.
 */
function segments(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  const figures = words.filter(looksLikeFigure).length;
  const prose = text.length > longestLabelLine && (figures < manyFigures || text.includes('。'));
  if (figures === 0 || prose) return [[text]];
  const found: string[][] = [];
  let label: string[] = [];
  let row: string[] = [];
  const close = () => {
    if (label.length > 0 || row.length > 0)
      found.push([...(label.length > 0 ? [label.join(' ')] : []), ...row]);
    label = [];
    row = [];
  };
  for (const word of words) {
    if (looksLikeFigure(word)) row.push(word);
    else {
      // In a short line a number before more words is part of the label: 2024 年; another label is a cell.
      const another = label.length > 0 && beginsLabel.test(word);
      if (row.length > 0 && (figures >= manyFigures || another)) close();
      else label.push(...row.splice(0));
      label.push(word);
    }
  }
  close();
  return found;
}

function cellsOf(texts: readonly string[]): readonly LineCell[] {
  return texts.map((text, column) => ({ text: text.trim(), column, columns: 1, own: true }));
}
