import type { TableCell } from '../../../report/source.ts';
import { cellsOf, type Line, piecesOf, textOf } from './lines.ts';

/** Lines `from` to `to` (exclusive) of a list that are a table without ruling lines. */
export interface LooseTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** Centres of the columns of figures. */
  readonly columns: readonly number[];
}

/** Gap between two cells of a line, in font sizes. */
const cellGap = 0.8;

/** Fewest columns of figures and fewest lines with them for lines to be a table. */
const fewestColumns = 3;
const fewestRows = 3;

/** Lines of wrapped labels that may stand between two lines with figures. */
const mostLinesBetween = 5;

/**
 * Tables among lines of text: several lines, near each other, with figures in the same columns. The lines
 * between them and the heads above belong to them. Each line is a row; a column of figures that is empty
 * in a row is an empty cell.
 */
export function findLooseTables(lines: readonly Line[]): LooseTable[] {
  const pieces = lines.map((line) => cellsOf(line, cellGap));
  const figures = pieces.map((cells) => cells.filter(isFigure));
  const tables: LooseTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (isFull(figures[start])) {
      const end = endOf(lines, figures, start);
      const full = figures.slice(start, end).filter(isFull);
      const columns = columnsOf(full);
      if (full.length >= fewestRows && columns.length >= fewestColumns) {
        const from = headOf(lines, pieces, start, tables.at(-1)?.to ?? 0);
        const to = tailOf(lines, pieces, end, columns);
        const rows = pieces.slice(from, to).map((cells) => rowOf(cells, columns));
        tables.push({ from, to, rows, columns });
        start = to - 1;
      } else {
        start = end - 1;
      }
    }
  }
  return tables;
}

const isFigure = (piece: Line): boolean =>
  /^[-+－]?[\d０-９][\d０-９.,，．]*%?$|^[-－—–/]{1,2}$/.test(textOf(piece));

const isFull = (figures: readonly Line[] | undefined): boolean => (figures?.length ?? 0) >= fewestColumns;

/** Index after the last line with figures that is near enough to the one before. */
function endOf(lines: readonly Line[], figures: readonly (readonly Line[])[], start: number): number {
  let end = start + 1;
  for (let i = end; i < lines.length && i - end <= mostLinesBetween; i += 1) {
    const [previous, line] = [lines[i - 1], lines[i]];
    if (previous === undefined || line === undefined || isFar(previous, line) || isOutside(line)) break;
    if (isFull(figures[i])) end = i + 1;
  }
  return end;
}

/** Lines further apart than this do not belong to one table. */
const isFar = (above: Line, below: Line): boolean =>
  below.baseline - above.baseline > 5 * Math.max(above.size, below.size);

/** 三、收到和处理…: the heading of a part, marked in Markdown or not, ends what may be a table above. */
const headingOfPart = /^[*#\s]*[一二三四五六七八九十]{1,3}、/;

/** 二、主动公开政府信息情况: what a row of table 3 (三、本年度办理结果) is not called. */
const titleOfPart = /^[*#\s]*[一二三四五六七八九十]{1,3}、.*(?:情况|问题|事项)/;

/** Prose, or the heading of the part below. */
function isOutside(line: Line): boolean {
  return isProse(line) || (titleOfPart.test(textOf(line)) && piecesOf(line, cellGap).length === 1);
}

/** Prose, which the gaps round its figures cut into pieces as if it were a row. */
function isProse(line: Line): boolean {
  const text = textOf(line);
  const whole = piecesOf(line, cellGap).length === 1;
  return whole && (/[。；]$/.test(text) || (/[，。；]/.test(text) && /\d/.test(text)));
}

/** Heads: lines directly above in several pieces, or short ones between such lines. */
function headOf(lines: readonly Line[], pieces: readonly Line[][], start: number, floor: number): number {
  let from = start;
  for (let i = start - 1; i >= floor && start - i <= 8; i -= 1) {
    const [line, below] = [lines[i], lines[i + 1]];
    if (line === undefined || below === undefined || isFar(line, below)) break;
    if (headingOfPart.test(textOf(line)) || isProse(line)) break;
    if ((pieces[i]?.length ?? 0) >= 2) from = i;
  }
  return from;
}

/** The end of a wrapped last label: short lines left of the figures, set close. */
function tailOf(
  lines: readonly Line[],
  pieces: readonly Line[][],
  end: number,
  columns: readonly number[],
): number {
  let to = end;
  for (let i = end; i < lines.length && i < end + 3; i += 1) {
    const [previous, line] = [lines[i - 1], lines[i]];
    if (previous === undefined || line === undefined) break;
    const close = line.baseline - previous.baseline < 1.3 * line.size;
    if (!close || pieces[i]?.length !== 1 || line.right > (columns[0] ?? 0)) break;
    to = i + 1;
  }
  return to;
}

const middle = (piece: Line): number => (piece.left + piece.right) / 2;

/** Centres of columns that at least half of the full lines have; figures may be set left, right or centred. */
function columnsOf(rows: readonly (readonly Line[])[]): number[] {
  const spans = rows.flat().sort((a, b) => middle(a) - middle(b));
  const columns: { left: number; right: number; sum: number; count: number }[] = [];
  for (const piece of spans) {
    const last = columns.at(-1);
    if (last !== undefined && piece.left < last.right + 2) {
      last.right = Math.max(last.right, piece.right);
      last.sum += middle(piece);
      last.count += 1;
    } else {
      columns.push({ left: piece.left, right: piece.right, sum: middle(piece), count: 1 });
    }
  }
  return columns.filter(({ count }) => count * 2 >= rows.length).map(({ sum, count }) => sum / count);
}

function rowOf(cells: readonly Line[], columns: readonly number[]): TableCell[] {
  const first = cells.findIndex(isFigure);
  const labels = first < 0 ? cells : cells.slice(0, first);
  const figures = first < 0 ? [] : cells.slice(first);
  const row = labels.map((cell): TableCell => ({ text: textOf(cell) }));
  const inColumns = columns.map((): string[] => []);
  for (const piece of figures) {
    const distances = columns.map((column) => Math.abs(column - middle(piece)));
    const nearest = distances.indexOf(Math.min(...distances));
    inColumns[nearest]?.push(textOf(piece));
  }
  // A line of heads, or one whose figures do not fit the columns one by one, stays as it is printed.
  const fits = figures.length >= fewestColumns && inColumns.every((texts) => texts.length <= 1);
  if (!fits) return cells.map((cell) => ({ text: textOf(cell) }));
  return [...row, ...inColumns.map((texts): TableCell => ({ text: texts[0] ?? '' }))];
}
