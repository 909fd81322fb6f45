import { remedyBlocks, remedyColumns, type RemedyBlock, type RemedyColumn } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import { remediesForm } from '../editions/2021.ts';
import { assign, type Assignment } from './assign.ts';
import type { CellSink } from './cell-sink.ts';
import { mapColumns, rowUnderHeads } from './columns.ts';
import { brokenRow, entriesOf, isInOrder, type Entry } from './entries.ts';
import { foldLabel, squeeze } from './fold.ts';
import type { Line } from './lines.ts';
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
  const found = underHeads(lines) ?? oneRow(entries) ?? byBlock(entries);
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
  return remedyBlocks.flatMap((row) => remedyColumns.map((column) => ({ table: 4, row, column }) as const));
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
function oneRow(entries: readonly Entry[]): readonly Found[] | null {
  const wide = entries.filter(
    (entry) => entry.figures.length > width - 5 && entry.figures.length <= width + 3,
  );
  const entry = wide.find((candidate) => candidate.filled);
  if (entry === undefined) return null;
  const row = isInOrder(entry)
    ? assign(entry.figures, width, entry.certain)
    : { values: allCells().map(() => null), reason: brokenRow };
  return [{ block: entry.block, cells: allCells(), row, raw: entry.figures.map(squeeze).join(' ') }];
}

function byBlock(entries: readonly Entry[]): readonly Found[] {
  const found: Found[] = [];
  const down = blocksDownwards(entries);
  let context: RemedyBlock | null = null;
  // Blocks named since the last figures: where several are, the figures after them may be any one's.
  const named = new Set<RemedyBlock>();
  for (const [at, entry] of entries.entries()) {
    for (const block of entry.labels.flatMap(blocksNamed)) named.add(block);
    if (!entry.filled) continue;
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
    } else if (
      context !== null &&
      entry.figures.length >= columns - 1 &&
      entry.figures.length <= columns + 2
    ) {
      const row = context;
      const cells = remedyColumns.map((column) => ({ table: 4, row, column }) as const);
      found.push({ block: entry.block, cells, row: assign(entry.figures, columns, entry.certain), raw });
    }
  }
  return found;
}

/**
 * For outcomes one below the other with a figure each: the block of each entry. A block runs until an outcome
 * comes again; its name stands above it or, where its cell is merged down, beside any of its rows. None where
 * a run has no name or several.
 */
function blocksDownwards(entries: readonly Entry[]): ReadonlyMap<number, RemedyBlock> {
  const runs: { members: number[]; seen: Set<RemedyColumn>; names: Set<RemedyBlock> }[] = [];
  let above: readonly RemedyBlock[] = [];
  for (const [at, entry] of entries.entries()) {
    const names = entry.labels.flatMap(blocksNamed);
    const outcome = entry.filled && entry.figures.length === 1 ? outcomeNamed(entry.labels) : undefined;
    if (outcome === undefined) {
      above = [...above, ...names];
      continue;
    }
    let run = runs.at(-1);
    const another =
      run !== undefined && run.names.size > 0 && above.some((name) => run?.names.has(name) !== true);
    if (run === undefined || another || run.seen.has(outcome)) {
      run = { members: [], seen: new Set(), names: new Set() };
      runs.push(run);
    }
    run.members.push(at);
    run.seen.add(outcome);
    for (const name of [...above, ...names]) run.names.add(name);
    above = [];
  }
  return new Map(
    runs.flatMap(({ members, names }) => {
      const [name, ...others] = names;
      return name === undefined || others.length > 0 ? [] : members.map((at) => [at, name] as const);
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
