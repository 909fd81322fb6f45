import type { Match } from './align.ts';
import type { Assignment } from './assign.ts';
import type { Entry } from './entries.ts';
import { parseFigure } from './parse-figure.ts';

type Placed = Map<number, { assignment: Assignment; raw: string }>;

/**
 * Places rows of figures that stand without a label, where that is certain:
 * - all labels first and then as many rows of figures as there are rows in the form;
 * - between two rows that were found, as many rows of figures as rows are wanting.
 * Figures one a line are taken row by row only where the sums of the rows prove it.
 * @returns by index of the row in the form
 */
export function placeLooseRows(
  entries: readonly Entry[],
  matches: readonly Match[],
  rows: number,
  width: number,
): Placed {
  const filled = matches.filter(({ entry }) => entries[entry]?.filled === true);
  const isLoose = (entry: Entry) => entry.filled && entry.labels.length === 0;
  // All labels, then all figures: the first figures then seem to belong to the last label.
  const cutLoose = filled.every(({ entry, target }) => entries[entry]?.apart === true && target === rows - 1);
  if (cutLoose) {
    const first = filled.map(({ entry }) => entry)[0];
    return placeAll(
      entries.filter((entry, index) => isLoose(entry) || index === first),
      rows,
      width,
    );
  }
  const placed: Placed = new Map();
  const anchors = [{ entry: -1, target: -1 }, ...filled, { entry: entries.length, target: rows }];
  for (let index = 1; index < anchors.length; index += 1) {
    const [before, after] = [anchors[index - 1], anchors[index]];
    if (before === undefined || after === undefined) continue;
    const wanting = after.target - before.target - 1;
    const loose = entries.slice(before.entry + 1, Math.max(before.entry + 1, after.entry)).filter(isLoose);
    const whole = loose.every((entry) => entry.figures.length === width && entry.lines === 1);
    if (wanting > 0 && loose.length === wanting && whole) {
      loose.forEach((entry, offset) => place(placed, before.target + 1 + offset, entry.figures));
    }
  }
  return placed;
}

function placeAll(loose: readonly Entry[], rows: number, width: number): Placed {
  const placed: Placed = new Map();
  const figures = loose.flatMap((entry) => [...entry.figures]);
  if (figures.length !== rows * width) return placed;
  const oneLineEach = loose.length === rows && loose.every((entry) => entry.lines === 1);
  if (oneLineEach || provenByRow(figures, rows, width)) {
    for (let row = 0; row < rows; row += 1) place(placed, row, figures.slice(row * width, (row + 1) * width));
  }
  return placed;
}

/** True where every row sums up read row by row, and not when the same figures are read column by column. */
function provenByRow(figures: readonly string[], rows: number, width: number): boolean {
  const values = figures.map((text) => parseFigure(text, 'count').value);
  if (values.every((value) => value === 0)) return true;
  const sums = (at: (row: number, column: number) => number) =>
    Array.from({ length: rows }, (_, row) => row).every((row) => {
      const cells = Array.from({ length: width }, (_, column) => values[at(row, column)] ?? Number.NaN);
      return cells.slice(0, -1).reduce((sum, value) => sum + value, 0) === cells.at(-1);
    });
  return sums((row, column) => row * width + column) && !sums((row, column) => column * rows + row);
}

function place(placed: Placed, row: number, figures: readonly string[]): void {
  placed.set(row, { assignment: { values: figures }, raw: figures.join(' ') });
}
