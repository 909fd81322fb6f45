import type { EditionId } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import type { DisclosureBlock, FigureKind } from '../edition.ts';
import { editionOf, editions } from '../editions/editions.ts';
import { align, type Alignment } from './align.ts';
import { assign, type Assignment } from './assign.ts';
import type { CellSink } from './cell-sink.ts';
import { mapColumns, rowUnderHeads } from './columns.ts';
import { brokenRow, entriesOf, figuresBehind, isInOrder, type Entry } from './entries.ts';
import { foldLabel, squeeze } from './fold.ts';
import type { Line } from './lines.ts';

/** What was found of table 2. */
export interface DisclosureTable {
  readonly form: EditionId;
  readonly rowsFound: number;
  readonly blocks: ReadonlySet<number>;
}

interface FormRow {
  readonly heads: readonly string[];
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly cells: readonly { cell: CellAddress; kind: FigureKind }[];
}

interface Fit {
  readonly form: EditionId;
  readonly rows: readonly FormRow[];
  readonly alignment: Alignment;
  /** Column heads of that edition, and of it alone, that stand in the lines. */
  readonly heads: number;
}

const widest = 3;

/**
 * Reads table 2 (主动公开政府信息情况) from the lines that hold it into the sink. The edition is told by
 * the column heads, then by the rows.
 * @returns null where the lines hold no such table; every cell is then `missing`
 */
export function readDisclosure(lines: readonly Line[], sink: CellSink): DisclosureTable | null {
  const entries = entriesOf(lines.map(apart), widest);
  const text = foldLabel(lines.map((line) => line.text).join(''));
  const fits = editions.map((edition): Fit => {
    const rows = edition.disclosure.blocks.flatMap(rowsOf);
    return { form: edition.id, rows, alignment: align(entries, rows), heads: headsIn(text, edition.id) };
  });
  const best = fits.reduce((a, b) => {
    if (a.heads !== b.heads) return b.heads > a.heads ? b : a;
    return b.alignment.weight > a.alignment.weight ? b : a;
  });
  const { matches } = best.alignment;
  if (matches.length < 2) {
    loseRows(sink, editionOf('2021').disclosure.blocks.flatMap(rowsOf), '没有找到表二');
    return null;
  }
  const byTarget = new Map(matches.map(({ target, entry }) => [target, entry]));
  best.rows.forEach((row, target) => {
    const at = byTarget.get(target) ?? -1;
    const entry = entries[at];
    if (entry === undefined) loseRows(sink, [row], '没有找到这一行');
    else
      sink.putRow(
        row.cells,
        underHeads(entry, row) ??
          assignmentOf(
            entry,
            row.cells.length,
            figuresBehind(entries, entry).length > 0 || isHalved(entries, at, row),
          ),
        entry.figures.map(squeeze).join(' '),
      );
  });
  return {
    form: best.form,
    rowsFound: matches.length,
    blocks: new Set(matches.flatMap(({ entry }) => entries[entry]?.block ?? [])),
  };
}

/** Rows of one figure: the figure may stand right behind the label, with nothing between to tell two figures. */
const glued = /^(?<label>行政许可|行政处罚|行政强制|行政事业性收费)(?<figure>\d[\d.,]*)$/u;

/** A line of text with label and figure run together as the two cells that they are. */
function apart(line: Line): Line {
  const { label, figure } = (line.grid === undefined ? glued.exec(squeeze(line.text))?.groups : null) ?? {};
  if (line.cells.length !== 1 || label === undefined || figure === undefined) return line;
  const cells = [label, figure].map((text, column) => ({ text, column, columns: 1, own: true }));
  return { ...line, cells };
}

function rowsOf(block: DisclosureBlock): readonly FormRow[] {
  return block.rows.map((row) => ({
    key: row.key,
    label: row.label,
    groups: [],
    heads: block.columns.map((column) => column.label),
    cells: block.columns.map(({ key, kind }) => ({
      cell: key === undefined ? { table: 2, row: row.key } : { table: 2, row: row.key, column: key },
      kind,
    })),
  }));
}

function headsIn(text: string, form: EditionId): number {
  const labels = (id: EditionId) =>
    new Set(
      editionOf(id).disclosure.blocks.flatMap((block) =>
        block.columns.map((column) => foldLabel(column.label)),
      ),
    );
  const others = editions
    .filter((edition) => edition.id !== form)
    .flatMap((edition) => [...labels(edition.id)]);
  return [...labels(form)].filter(
    (label) => text.includes(label) && !others.some((other) => other.includes(label)),
  ).length;
}

/** The figures under the nearest heads above, in a table of the file's own; null where it has none. */
function underHeads({ grid, row: at }: Entry, { heads }: FormRow): Assignment | null {
  if (grid?.gridded !== true || at === undefined) return null;
  for (let above = at - 1; above >= 0 && at - above <= 4; above -= 1) {
    const columns = mapColumns({ ...grid, rows: grid.rows.slice(above, above + 1) }, heads, 1);
    const texts = columns === null ? null : rowUnderHeads(grid, at, columns);
    if (texts !== null) return { values: texts };
  }
  return null;
}

/** @param more figures without a label stand behind: they may be any row's */
function assignmentOf(entry: Entry, width: number, more: boolean): Assignment {
  if (more || !isInOrder(entry))
    return { values: Array.from({ length: width }, () => null), reason: brokenRow };
  if (width > 1) return assign(entry.figures, width, entry.certain);
  const filled = [...new Set(entry.figures.map(squeeze).filter((text) => text !== ''))];
  if (filled.length <= 1) return { values: [filled[0] ?? ''] };
  return { values: [null], reason: `这一行有${filled.length}个数，表中应有1个，不能确定是哪一个` };
}

/** A label cut in two with figures beside either half: a number is broken over the lines too, or two rows are. */
function isHalved(entries: readonly Entry[], at: number, { label }: FormRow): boolean {
  const half = (index: number) => {
    const entry = entries[index];
    return entry?.filled === true ? foldLabel(entry.labels[0] ?? '').replace(/\d+/gu, '') : '';
  };
  const [before, own, after] = [half(at - 1), half(at), half(at + 1)];
  const whole = foldLabel(label);
  if (own === '' || own === whole) return false;
  return (after !== '' && own + after === whole) || (before !== '' && before + own === whole);
}

function loseRows(sink: CellSink, rows: readonly FormRow[], reason: string): void {
  for (const row of rows) {
    for (const { cell } of row.cells) sink.lose(cell, 'missing', '', reason);
  }
}
