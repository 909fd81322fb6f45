import { remedyBlocks, remedyColumns, type RemedyBlock, type RemedyColumn } from '../annual-report.ts';
import { cellKey, type CellAddress } from '../cell.ts';
import { remediesForm } from '../editions/2021.ts';
import { assign, type Assignment } from './assign.ts';
import type { CellSink } from './cell-sink.ts';
import { mapColumns, rowUnderHeads } from './columns.ts';
import { brokenRow, entriesOf, figuresBehind, isInOrder, type Entry } from './entries.ts';
import { foldLabel, squeeze } from './fold.ts';
import type { Line } from './lines.ts';
import { parseFigure } from './parse-figure.ts';
import { labelSimilarity } from './similarity-of-labels.ts';

/** What was found of table 4. */
export interface RemediesTable {
  readonly blocks: ReadonlySet<number>;
}

const columns = remedyColumns.length;
const width = remedyBlocks.length * columns;
const outcomes = remediesForm.columns.map((column) => foldLabel(column.label));

type Found = {
  readonly block: number;
  readonly cells: readonly CellAddress[];
  readonly row: Assignment;
  readonly raw: string;
};

/**
 * Reads table 4 (政府信息公开行政复议、行政诉讼情况) from the lines that hold it into the sink: one row
 * of fifteen figures, three rows or tables of five, five rows of three, or a figure a line.
 * @returns null where the lines hold no such table; every cell is then `missing`
 */
export function readRemedies(lines: readonly Line[], sink: CellSink): RemediesTable | null {
  const entries = entriesOf(lines, width);
  const found =
    underHeads(lines) ?? oneRow(entries, lines) ?? withoutRivals(byBlock(entries, litigationInOrder(lines)));
  const wordy = lines.some((line) => /结果维持|结果纠正|尚未审结/u.test(foldLabel(line.text)));
  const blocks = new Set(found.map(({ block }) => block));
  const done = new Set<string>();
  for (const { cells, row, raw } of found) {
    sink.putRow(
      cells.map((cell) => ({ cell, kind: 'count' }) as const),
      row,
      raw,
    );
    for (const cell of cells) done.add(`${cell.row}/${cell.column ?? ''}`);
  }
  for (const cell of allCells()) {
    if (done.has(`${cell.row}/${cell.column ?? ''}`)) continue;
    if (wordy)
      sink.lose(cell, found.length === 0 && !hasFigures(entries) ? 'blank' : 'missing', '', '没有找到这一格');
    else sink.lose(cell, 'missing', '', '没有找到表四');
  }
  return found.length === 0 && !wordy ? null : { blocks };
}

function allCells(): readonly CellAddress[] {
  return remedyBlocks.flatMap(cellsOf);
}

function cellsOf(row: RemedyBlock): readonly CellAddress[] {
  return remedyColumns.map((column) => ({ table: 4, row, column }) as const);
}

function hasFigures(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.filled);
}

/** The first row with a figure below the fifteen heads of a table of the file's own. */
function underHeads(lines: readonly Line[]): readonly Found[] | null {
  const heads = remedyBlocks.flatMap(() => remediesForm.columns.map((column) => column.label));
  for (const { grid, row, block } of lines) {
    if (grid?.gridded !== true || row === undefined || row === 0) continue;
    const columns = mapColumns(grid, heads, row);
    const texts = columns === null ? null : rowUnderHeads(grid, row, columns);
    if (texts === null || texts.every((text) => squeeze(text) === '')) continue;
    return [{ block, cells: allCells(), row: { values: texts }, raw: texts.map(squeeze).join(' ') }];
  }
  return null;
}

/** The row of fifteen, as the form has it; a row that lost or gained a cell is found, not read. */
function oneRow(entries: readonly Entry[], lines: readonly Line[]): readonly Found[] | null {
  const wide = entries.filter(
    (entry) => entry.figures.length > width - 5 && entry.figures.length <= width + 3,
  );
  const entry = wide.find((candidate) => candidate.filled);
  if (entry === undefined) return null;
  const ordered = isInOrder(entry) && (entry.lines <= 1 || headsInOrder(lines));
  // Figures one a line with more behind them: a page number, or a figure broken in two further up.
  const more = figuresBehind(entries, entry);
  const figures = addsUp(entry.figures) ? entry.figures : [...entry.figures, ...more];
  const row = ordered
    ? assign(figures, width, entry.certain)
    : { values: allCells().map(() => null), reason: brokenRow };
  return [{ block: entry.block, cells: allCells(), row, raw: figures.map(squeeze).join(' ') }];
}

/** Whether each block's four outcomes make its 总计, and any is more than nought: so they do not by chance. */
function addsUp(figures: readonly string[]): boolean {
  const values = figures.map((text) => parseFigure(text, 'count').value ?? Number.NaN);
  const blocks = remedyBlocks.map((_, at) => values.slice(at * columns, (at + 1) * columns));
  return (
    values.length === width &&
    values.some((value) => value > 0) &&
    blocks.every(([a = 0, b = 0, c = 0, d = 0, total]) => a + b + c + d === total)
  );
}

/** Whether the fifteen heads stand in the order of the form: where the text lost it, the figures may have too. */
function headsInOrder(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.text.split(' ')).flatMap((word) => outcomeNamed([word]) ?? []);
  if (words.join() === remedyBlocks.flatMap(() => remedyColumns).join()) return true;
  const run = foldLabel(lines.map((line) => line.text).join(''));
  const heads = run.replace(/行政复议|行政诉讼|未经复议直接起诉|复议后起诉/gu, '');
  return heads.includes(remedyBlocks.flatMap(() => outcomes).join(''));
}

function byBlock(entries: readonly Entry[], inOrder: boolean): readonly Found[] {
  const found: Found[] = [];
  const down = blocksDownwards(entries);
  let context: RemedyBlock | null = null;
  // Blocks named since the last figures: where several are, the figures after them may be any one's.
  const named = new Set<RemedyBlock>();
  for (const [at, entry] of entries.entries()) {
    for (const block of entry.labels.flatMap(blocksNamed)) named.add(block);
    if (!entry.filled) continue;
    const pair =
      inOrder && entry.figures.length === 2 * columns && entry.lines <= 1 ? pairNamed(named) : null;
    if (named.size > 0) context = named.size === 1 ? ([...named][0] ?? null) : null;
    named.clear();
    const outcome = outcomeNamed(entry.labels);
    const raw = entry.figures.map(squeeze).join(' ');
    const block = down.get(at) ?? null;
    if (outcome !== undefined && entry.figures.length === remedyBlocks.length) {
      const cells = remedyBlocks.map((row) => ({ table: 4, row, column: outcome }) as const);
      found.push({ block: entry.block, cells, row: assign(entry.figures, cells.length, entry.certain), raw });
    } else if (outcome !== undefined && block !== null && entry.figures.length === 1) {
      const cells = [{ table: 4, row: block, column: outcome } as const];
      found.push({ block: entry.block, cells, row: { values: entry.figures }, raw });
    } else if (pair !== null) {
      found.push({ block: entry.block, cells: pair.flatMap(cellsOf), row: { values: entry.figures }, raw });
    } else if (
      context !== null &&
      entry.figures.length >= columns - 1 &&
      entry.figures.length <= columns + 2
    ) {
      const cells = cellsOf(context);
      found.push({ block: entry.block, cells, row: assign(entry.figures, columns, entry.certain), raw });
    }
  }
  return found;
}

/** Whether 未经复议直接起诉 stands before 复议后起诉, as in the form. */
function litigationInOrder(lines: readonly Line[]): boolean {
  const text = foldLabel(lines.map((line) => line.text).join(''));
  return text.search(/未经复议|直接起诉/u) < text.search(/复议后/u);
}

/** The two blocks of 行政诉讼, where these and no others were named: they stand beside one another as in the form. */
function pairNamed(named: ReadonlySet<RemedyBlock>): readonly RemedyBlock[] | null {
  const [, ...litigation] = remedyBlocks;
  return named.size === 2 && litigation.every((block) => named.has(block)) ? litigation : null;
}

/** Figures found twice for one cell: the name of a block is missing, and neither is certain. */
function withoutRivals(found: readonly Found[]): readonly Found[] {
  const seen = new Map<string, number>();
  const keys = found.map(({ cells }) => cells.map(cellKey));
  for (const key of keys.flat()) seen.set(key, (seen.get(key) ?? 0) + 1);
  return found.map((each, index) => {
    if (keys[index]?.every((key) => seen.get(key) === 1) === true) return each;
    const reason = '同一项有两组数字，不能确定各属哪一项';
    return { ...each, row: { values: each.cells.map(() => null), reason } };
  });
}

interface Run {
  readonly members: number[];
  /** Index of the outcome that came last. */
  last: number;
  readonly names: Set<RemedyBlock>;
  /** The name, or one of them, stands above the first outcome. */
  readonly headed: boolean;
}

/**
 * For outcomes one below the other with a figure each: the block of each entry. A block runs as long as its
 * outcomes follow in the order of the form; its name stands above it or, where its cell is merged down,
 * beside any of its rows. None where a run has no name or several, or may be the ends of two.
 */
function blocksDownwards(entries: readonly Entry[]): ReadonlyMap<number, RemedyBlock> {
  const runs: Run[] = [];
  let above: readonly RemedyBlock[] = [];
  for (const [at, entry] of entries.entries()) {
    const names = entry.labels.flatMap(blocksNamed);
    const outcome = entry.filled && entry.figures.length === 1 ? outcomeNamed(entry.labels) : undefined;
    if (outcome === undefined) {
      above = [...above, ...names];
      continue;
    }
    const place = remedyColumns.indexOf(outcome);
    let run = runs.at(-1);
    const known = run?.names ?? new Set();
    const renamed = known.size > 0 && above.some((name) => !known.has(name));
    if (run === undefined || renamed || place <= run.last) {
      run = { members: [], last: place, names: new Set(), headed: above.length + names.length > 0 };
      runs.push(run);
    }
    run.members.push(at);
    run.last = place;
    for (const name of [...above, ...names]) run.names.add(name);
    above = [];
  }
  return new Map(
    runs.flatMap(({ members, names, headed }) => {
      const [name, ...others] = names;
      const whole = headed || members.length === columns;
      return name === undefined || others.length > 0 || !whole
        ? []
        : members.map((at) => [at, name] as const);
    }),
  );
}

/** The outcome that one of the labels names; letters may be misread, as long as it is like one outcome alone. */
function outcomeNamed(labels: readonly string[]): RemedyColumn | undefined {
  const likeness = outcomes.map((outcome) =>
    Math.max(0, ...labels.map((label) => labelSimilarity(foldLabel(label), outcome))),
  );
  const best = Math.max(...likeness);
  const rivals = likeness.filter((score) => score >= Math.max(0.4, best - 0.2)).length;
  return best >= 0.5 && rivals === 1 ? remedyColumns[likeness.indexOf(best)] : undefined;
}

/** The blocks that a label names; none where it is a sentence. */
function blocksNamed(label: string): readonly RemedyBlock[] {
  const folded = foldLabel(label);
  if (folded.length > 40) return [];
  const words = [
    ['reconsideration', /行政复议/u],
    ['directLitigation', /未经复议|直接起诉/u],
    ['litigationAfterReconsideration', /复议后/u],
  ] as const;
  return words.filter(([, word]) => word.test(folded)).map(([block]) => block);
}
