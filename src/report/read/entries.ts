import { squeeze } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Line, LineCell } from './lines.ts';
import { looksLikeFigure } from './parse-figure.ts';

/** A label with the figures that stand beside or below it; either may be absent. */
export interface Entry {
  /** What may be its label, most telling first: the innermost cell, then all cells joined. */
  readonly labels: readonly string[];
  /** Raw texts after the label, blanks included. */
  readonly figures: readonly string[];
  /** True where at least one figure is a number or a mark. */
  readonly filled: boolean;
  /** True where the file itself gives each figure its column. */
  readonly certain: boolean;
  /** Lines of text that its figures stood on: more than one where they stand one a line. */
  readonly lines: number;
  /** True where the label has a line to itself and the figures were gathered from those below. */
  readonly apart: boolean;
  readonly grid?: Grid;
  readonly row?: number;
  /** Grid column of each figure. */
  readonly columns?: readonly number[];
  /** Index of the block that it comes from. */
  readonly block: number;
}

/**
 * Turns the lines of a part into entries.
 * @param width figures that one row of the table holds: figures one a line are gathered up to it
 */
export function entriesOf(lines: readonly Line[], width: number): readonly Entry[] {
  const entries: Entry[] = [];
  let pending: Pending | null = null;
  const close = () => {
    if (pending !== null) entries.push(gatheredEntry(pending));
    pending = null;
  };
  for (const line of lines) {
    if (line.grid !== undefined) {
      close();
      entries.push(...gridEntries(line, line.grid));
      continue;
    }
    const last = line.cells.findLastIndex((cell) => !looksLikeFigure(cell.text));
    const figures = line.cells.slice(last + 1).map((cell) => cell.text);
    if (last >= 0) {
      close();
      const labels = line.cells.slice(0, last + 1).map((cell) => cell.text);
      const texts = [labels.at(-1) ?? '', labels.join('')];
      pending = {
        labels: [...new Set(texts)],
        figures,
        block: line.block,
        lines: Math.min(figures.length, 1),
        apart: figures.length === 0,
      };
    } else if (pending === null || pending.figures.length + figures.length > width) {
      close();
      pending = { labels: [], figures, block: line.block, lines: 1, apart: false };
    } else {
      pending.figures.push(...figures);
      pending.lines += 1;
    }
  }
  close();
  return entries;
}

interface Pending {
  labels: string[];
  figures: string[];
  block: number;
  lines: number;
  apart: boolean;
}

function gatheredEntry(pending: Pending): Entry {
  return {
    ...pending,
    filled: pending.figures.some((figure) => squeeze(figure) !== ''),
    certain: false,
  };
}

/**
 * Whether the figures stand in the order of their columns: all on one line, or one on each with the label on a
 * line of its own. Where cells of a row are broken over lines of text, or a text layer gives blocks of the page
 * one after the other, figures come on lines above and below one another, whatever the column.
 */
export function isInOrder(entry: Entry): boolean {
  const alone = entry.apart || entry.labels.length === 0;
  return entry.lines <= 1 || (alone && entry.lines === entry.figures.length);
}

/**
 * The figures without a label that stand behind an entry whose own stand one a line: which of them all are its
 * own, the lines do not say.
 */
export function figuresBehind(entries: readonly Entry[], entry: Entry): readonly string[] {
  const next = entries[entries.indexOf(entry) + 1];
  const loose = entry.lines > 1 && next?.filled === true && next.labels.length === 0;
  return loose ? next.figures : [];
}

/** Why figures that are not in order are not read. */
export const brokenRow = '这一行的数字断在几行里，不能确定各属哪一列';

/** A table row: label, figures; where labels and figures alternate, one entry each. */
function gridEntries(line: Line, grid: Grid): Entry[] {
  const entries: Entry[] = [];
  let labels: LineCell[] = [];
  let figures: LineCell[] = [];
  const close = () => {
    if (labels.length > 0 || figures.length > 0) {
      entries.push(gridEntry(line, grid, labels, trimmed(figures, labels)));
    }
    labels = [];
    figures = [];
  };
  for (const cell of line.cells) {
    if (looksLikeFigure(cell.text)) {
      figures.push(cell);
    } else {
      // Blank cells between two labels belong to neither.
      if (figures.some((figure) => squeeze(figure.text) !== '')) close();
      else figures = [];
      labels.push(cell);
    }
  }
  close();
  return entries;
}

/** Blank cells before the first label are no figures. */
function trimmed(figures: LineCell[], labels: LineCell[]): LineCell[] {
  const start = labels.at(-1)?.column ?? -1;
  return figures.filter((figure) => figure.column > start);
}

function gridEntry(line: Line, grid: Grid, labels: LineCell[], figures: LineCell[]): Entry {
  const own = labels.filter((cell) => cell.own);
  const texts = [labels.at(-1), own.at(-1)].flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  const joined = labels.map((cell) => cell.text).join('');
  const values = figures.map((cell) => (cell.own ? cell.text : ''));
  return {
    labels: [...new Set([...texts, own.map((cell) => cell.text).join(''), joined])].filter(
      (text) => text !== '',
    ),
    figures: values,
    filled: values.some((text) => squeeze(text) !== ''),
    certain: grid.gridded,
    lines: 1,
    apart: false,
    columns: figures.map((cell) => cell.column),
    grid,
    ...(line.row === undefined ? {} : { row: line.row }),
    block: line.block,
  };
}
