import { applicantColumns, requestRows, type EditionId } from '../annual-report.ts';
import type { RequestRowForm } from '../edition.ts';
import { editionOf } from '../editions/editions.ts';
import { align, type Alignment } from './align.ts';
import { assign, superfluousColumn, type Assignment } from './assign.ts';
import type { CellSink } from './cell-sink.ts';
import { mapColumns, rowUnderHeads } from './columns.ts';
import { brokenRow, entriesOf, figuresBehind, isInOrder, type Entry } from './entries.ts';
import { foldLabel, squeeze } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Line } from './lines.ts';
import { placeLooseRows } from './loose-rows.ts';

const width = applicantColumns.length;
/** Fewer rows found than this: the part holds no table 3. */
const fewestRows = 4;

/** What was found of table 3. */
export interface RequestsTable {
  readonly form: EditionId;
  readonly rowsFound: number;
  /** Blocks of the document that hold it. */
  readonly blocks: ReadonlySet<number>;
}

interface Fit {
  readonly form: EditionId;
  readonly rows: readonly RequestRowForm[];
  readonly alignment: Alignment;
}

/**
 * Reads table 3 (收到和处理政府信息公开申请情况) from the lines that hold it into the sink.
 * @returns null where the lines hold no such table; every cell is then `missing`
 */
export function readRequests(lines: readonly Line[], sink: CellSink): RequestsTable | null {
  const entries = entriesOf(lines, width);
  const fits = [fitOf(entries, '2021'), fitOf(entries, '2019')] as const;
  const best = fits.find((fit) => fit.form === formNamed(entries)) ?? heaviest(fits);
  if (best.alignment.matches.length < fewestRows) {
    loseRows(sink, requestRows, '没有找到表三');
    return null;
  }
  fill(sink, entries, best);
  const found = best.alignment.matches;
  return {
    form: best.form,
    rowsFound: found.length,
    blocks: new Set(found.flatMap(({ entry }) => entries[entry]?.block ?? [])),
  };
}

function fitOf(entries: readonly Entry[], form: EditionId): Fit {
  const { rows } = editionOf(form).requests;
  return { form, rows, alignment: align(entries, rows) };
}

/** The two rows on lapsed requests stand in the 2021 form alone; where 3.其他 too is wanting it is the old one. */
function formNamed(entries: readonly Entry[]): EditionId | null {
  const labels = entries.flatMap((entry) => entry.labels.map(foldLabel));
  if (labels.some((label) => /逾期不补正|未按收费通知|逾期未按收费/u.test(label))) return '2021';
  return labels.some((label) => label === '3其他') || !labels.some((label) => label.includes('其他处理'))
    ? null
    : '2019';
}

function heaviest(fits: readonly [Fit, ...Fit[]]): Fit {
  return fits.reduce((a, b) => (b.alignment.weight > a.alignment.weight ? b : a));
}

function fill(sink: CellSink, entries: readonly Entry[], { rows, alignment }: Fit): void {
  const loose = placeLooseRows(entries, alignment.matches, rows.length, width);
  const assigned = new Map<number, { assignment: Assignment; raw: string }>(loose);
  const matched = alignment.matches.flatMap(({ entry, target }) => {
    const found = entries[entry];
    return found === undefined ? [] : [{ entry: found, target }];
  });
  const headed = gridsByHead(matched.map(({ entry }) => entry));
  const taken = new Set(matched.map(({ entry }) => entry));
  const extras = extraFigures(
    entries,
    matched.map(({ entry }) => entry),
  );
  const strays = entries.filter(
    (entry, at) => isRowOfFigures(entry) && !taken.has(entry) && !extras.has(entries[at - 1] ?? entry),
  );
  const stray = loose.size === 0 && strays.length > 0;
  const strayLabels = new Set(
    strays.map(({ labels }) => foldLabel(labels[0] ?? '')).filter((label) => label !== ''),
  );
  for (const { entry, target } of matched) {
    if (assigned.has(target)) continue;
    const raw = entry.figures.map(squeeze).join(' ');
    const figures = headed.get(entry.grid)?.(entry) ?? [...entry.figures, ...(extras.get(entry) ?? [])];
    // Where some figures belong to no row, a label and the figures on the lines next to it may not be one row.
    const cutLoose = stray && (!entry.filled || !ownsFigures(entry));
    // Rows of figures beside the name of their group only: which is which row's is not certain once one is left over.
    const alike = strayLabels.has(foldLabel(entry.labels[0] ?? ''));
    const lost = cutLoose
      ? '数字与行标题分开排列，不能确定各属哪一格'
      : alike
        ? '几行数字前的标题相同，不能确定各属哪一行'
        : isInOrder(entry)
          ? null
          : brokenRow;
    const assignment: Assignment =
      lost !== null
        ? { values: applicantColumns.map(() => null), reason: lost }
        : assign(figures, width, entry.certain);
    assigned.set(target, { assignment, raw });
  }
  rows.forEach((row, target) => {
    const found = assigned.get(target);
    if (found === undefined) loseRows(sink, [row.key], '没有找到这一行');
    else sink.putRow(cellsOf(row.key), found.assignment, found.raw);
  });
}

function cellsOf(row: string) {
  return applicantColumns.map((column) => ({ cell: { table: 3, row, column }, kind: 'count' }) as const);
}

function loseRows(sink: CellSink, rows: readonly string[], reason: string): void {
  for (const row of rows) {
    for (const { cell } of cellsOf(row)) sink.lose(cell, 'missing', '', reason);
  }
}

function isRowOfFigures(entry: Entry): boolean {
  return entry.filled && (entry.labels.length === 0 || entry.figures.length === width);
}

/**
 * Where every row has its label and seven figures, one a line: the one figure more that stands behind some of
 * them, a page number most likely. It may be any of the eight, but it says nothing against the other rows.
 */
function extraFigures(
  entries: readonly Entry[],
  rows: readonly Entry[],
): ReadonlyMap<Entry, readonly string[]> {
  const whole = rows.every((entry) => entry.apart && entry.figures.length === width);
  if (!whole) return new Map();
  return new Map(
    rows.flatMap((entry) => {
      const more = figuresBehind(entries, entry);
      return more.length === 1 ? [[entry, more] as const] : [];
    }),
  );
}

/** The label and all its figures stand on one line. */
function ownsFigures(entry: Entry): boolean {
  return entry.labels.length > 0 && !entry.apart && entry.lines <= 1;
}

/**
 * For each grid, how to take the seven figures of one of its rows: by the column heads where they stand
 * above the figures, else without the one column that is blank in every row.
 */
function gridsByHead(
  entries: readonly Entry[],
): Map<Grid | undefined, (entry: Entry) => readonly string[] | null> {
  const byGrid = new Map<Grid | undefined, Entry[]>();
  for (const entry of entries) byGrid.set(entry.grid, [...(byGrid.get(entry.grid) ?? []), entry]);
  const heads = editionOf('2021').requests.columns.map((column) => column.label);
  const takers = new Map<Grid | undefined, (entry: Entry) => readonly string[] | null>();
  for (const [grid, group] of byGrid) {
    const first = Math.min(...group.map((entry) => entry.row ?? Infinity));
    const columns =
      grid?.gridded === true && Number.isFinite(first)
        ? (mapColumns(grid, heads, first) ?? usualColumns(group))
        : null;
    const extra = superfluousColumn(
      group.map((entry) => entry.figures),
      width,
    );
    takers.set(grid, (entry) => {
      const mapped =
        columns === null || grid === undefined ? null : rowUnderHeads(grid, entry.row ?? -1, columns);
      if (mapped !== null || extra === null || entry.figures.length !== width + 1) return mapped;
      return entry.figures.filter((_, column) => column !== extra);
    });
  }
  return takers;
}

/** The columns in which every whole row of the table has its figures, where all agree. */
function usualColumns(entries: readonly Entry[]): readonly number[] | null {
  const whole = entries.filter((entry) => entry.columns?.length === width);
  const [first] = whole;
  const columns = first?.columns ?? null;
  const agree = whole.every((entry) => entry.columns?.join() === columns?.join());
  return whole.length >= 2 && agree ? columns : null;
}
