import { v5 as uuidv5 } from 'uuid';
import { type CatalogueRow } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { sourceForEver } from '../publishing-input.ts';
import {
  readCatalogueTable,
  type CatalogueSheet,
  type CatalogueTable,
  type ImportedRow,
  type Line,
} from './catalogue-table.ts';
import { mostRows, rowsOf, type RowInput, type StandingRow } from './row-input.ts';
import { matterKey } from './set-row.ts';

export interface CatalogueImport {
  readonly bodyId: string;
  /** Name of the file. */
  readonly source: string;
  readonly sheets: readonly CatalogueSheet[];
  /** 领域 of rows that name none; may be empty. */
  readonly field: string;
}

/** What an import would make of a row. */
export interface PlannedRow extends Line {
  readonly title: string;
  readonly field: string;
  readonly kind: 'new' | 'changed' | 'same';
  /** Columns that differ, in Chinese; empty unless changed. */
  readonly changed: readonly string[];
  readonly remarks: readonly string[];
}

export interface ImportPlan extends Pick<CatalogueTable, 'faults' | 'unknown'> {
  readonly rows: readonly PlannedRow[];
  /** Rows of the catalogue that the file lacks. */
  readonly gone: readonly { readonly rowId: string; readonly title: string; readonly field: string }[];
}

/** What an import would do, and writes nothing. The caller sees to it that the body may be read. */
export async function planImport(tx: Tx, input: CatalogueImport): Promise<ImportPlan> {
  const { faults, unknown, rows } = readCatalogueTable(input.sheets, input.field);
  const { planned, gone } = compare(rows, await rowsOf(tx, input.bodyId));
  return {
    faults,
    unknown,
    rows: planned.map(({ line, kind, changed }) => ({
      sheet: line.sheet,
      number: line.number,
      title: titleOf(line.row),
      field: line.row.field,
      kind,
      changed,
      remarks: line.remarks,
    })),
    gone: gone.map(({ row }) => ({ rowId: row.id, title: titleOf(row), field: row.field })),
  };
}

/**
 * Sets the catalogue from a table: rows that are new or changed, and takes away those that the table lacks where that
 * is wanted. A table with one line that cannot stand changes nothing.
 */
export async function importCatalogue(
  context: ActContext,
  input: CatalogueImport & { readonly actId: string; readonly removeGone: boolean },
): Promise<Outcome> {
  const { actId, bodyId, removeGone } = input;
  const { faults, rows } = readCatalogueTable(input.sheets, input.field);
  const refusal = faultOfTable(faults, rows);
  if (refusal !== null) return { done: false, refusal };
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.rows-set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const standing = await rowsOf(tx, bodyId);
    const { planned, gone } = compare(rows, standing);
    const removed = removeGone ? gone.map(({ row }) => row.id) : [];
    // Rows that stay though the table lacks them come after its own.
    const kept = removeGone ? [] : gone;
    const inOrder = [
      ...planned.map(({ line, before, kind }, at) => ({
        row: rowOf(line, before, actId, at),
        position: kind === 'same' ? before?.position : null,
      })),
      ...kept.map(({ row, position }) => ({ row, position })),
    ];
    if (inOrder.length > mostRows) {
      const sentence = `目录最多${mostRows}行，导入后有${inOrder.length}行。请拆开或者去掉不用的行。`;
      return refuse('wrong-input', sentence, 'file');
    }
    const set = inOrder.flatMap(({ row, position }, at) =>
      position === at + 1 ? [] : [{ position: at + 1, row }],
    );
    if (set.length + removed.length === 0) {
      return refuse('not-now', '导入的和现在的目录一样，没有要改的。');
    }
    const payload = { source: sourceForEver(input.source), rows: set, removed };
    return [{ kind: 'catalogue.rows-set', subjectId: bodyId, payload }];
  });
}

function faultOfTable(faults: CatalogueTable['faults'], rows: readonly ImportedRow[]): Refusal | null {
  const [first] = faults;
  if (first !== undefined) {
    const where = `“${first.sheet}”第${first.number}行：`;
    const more = faults.length === 1 ? '' : `另有${faults.length - 1}行也要改。`;
    return refuse('wrong-input', `${where}${first.sentence}${more}目录没有改动。`, 'file');
  }
  return rows.length === 0 ? refuse('wrong-input', '表里没有事项，目录没有改动。', 'file') : null;
}

interface Compared {
  readonly planned: readonly {
    readonly line: ImportedRow;
    readonly before: StandingRow | undefined;
    readonly kind: PlannedRow['kind'];
    readonly changed: readonly string[];
  }[];
  readonly gone: readonly StandingRow[];
}

/** Rows are the same ones where 领域, 一级事项 and 二级事项 are. */
function compare(rows: readonly ImportedRow[], standing: readonly StandingRow[]): Compared {
  const byMatter = new Map(standing.map((each) => [matterKey(each.row), each]));
  const planned = rows.map((line) => {
    const before = byMatter.get(matterKey(line.row));
    const changed = before === undefined ? [] : changedColumns(before.row, line.row);
    const kind: PlannedRow['kind'] = before === undefined ? 'new' : changed.length > 0 ? 'changed' : 'same';
    return { line, before, kind, changed };
  });
  const found = new Set(planned.flatMap(({ before }) => before?.row.id ?? []));
  return { planned, gone: standing.filter(({ row }) => !found.has(row.id)) };
}

const columnTitles = {
  elements: '公开内容',
  basis: '公开依据',
  timeLimit: '公开时限',
  publisher: '公开主体',
  channels: '公开渠道和载体',
  otherChannels: '公开渠道和载体',
  group: '公开对象',
  manner: '公开方式',
  levels: '公开层级',
} as const satisfies Partial<Record<keyof RowInput, string>>;

function changedColumns(before: RowInput, after: RowInput): readonly string[] {
  const names = Object.keys(columnTitles) as (keyof typeof columnTitles)[];
  const differs = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return [...new Set(differs.map((name) => columnTitles[name]))];
}

/** A table says nothing of the items of Art. 20 and 21: what was set for a row stays. */
function rowOf(line: ImportedRow, before: StandingRow | undefined, actId: string, at: number): CatalogueRow {
  const { field, matter, subMatter } = before?.row ?? line.row;
  return {
    ...line.row,
    field,
    matter,
    subMatter,
    itemId: before?.row.itemId ?? line.row.itemId,
    id: before?.row.id ?? uuidv5(String(at), actId),
  };
}

const titleOf = ({ matter, subMatter }: RowInput) => (subMatter === '' ? matter : subMatter);
