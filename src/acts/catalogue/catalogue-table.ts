import {
  columnOfHeading,
  faultsOfRow,
  fieldOf,
  rowOfCells,
  type CatalogueColumn,
  type CatalogueRow,
} from '../../law/index.ts';
import { faultOfRow, mostRows, tidied, type RowInput } from './row-input.ts';
import { matterKey } from './set-row.ts';

/** One sheet of a catalogue that is imported, as rows of cells. */
export interface CatalogueSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Where a line stands in the file that was imported. */
export interface Line {
  readonly sheet: string;
  /** As the person sees it, from 1. */
  readonly number: number;
}

export interface ImportedRow extends Line {
  readonly row: RowInput;
  /** What the desk says of the row though it can stand. */
  readonly remarks: readonly string[];
}

export interface FaultyLine extends Line {
  readonly sentence: string;
}

export interface CatalogueTable {
  readonly rows: readonly ImportedRow[];
  readonly faults: readonly FaultyLine[];
  /** Headings that no column of the standard catalogue has. */
  readonly unknown: readonly string[];
}

interface Head {
  /** Column of the catalogue, by the column of the table. */
  readonly columns: readonly (CatalogueColumn | null)[];
  readonly unknown: readonly string[];
  /** Index of the first row after the heading. */
  readonly from: number;
}

const required = ['elements', 'basis', 'time-limit'] as const satisfies readonly CatalogueColumn[];

/**
 * The rows of a catalogue as ministries and provinces print it: heading of one or two lines, tick columns, matters that
 * are written once for several rows. Every line that cannot stand is named with what is wrong.
 * @param field 领域 of lines that name none, where neither the sheet nor its title does; may be empty
 */
export function readCatalogueTable(sheets: readonly CatalogueSheet[], field: string): CatalogueTable {
  const rows: ImportedRow[] = [];
  const faults: FaultyLine[] = [];
  const unknown = new Set<string>();
  const seen = new Map<string, Line>();
  let headed = 0;
  for (const sheet of sheets) {
    const head = headOf(sheet.rows);
    if (head === null) continue;
    headed += 1;
    for (const name of head.unknown) unknown.add(name);
    const lines = linesOf(sheet, head, field);
    if (rows.length + lines.length > mostRows) {
      const sentence = `目录最多${mostRows}行，这份表更多，没有再往下看。请拆开或者去掉不用的行。`;
      return {
        rows,
        faults: [...faults, { sheet: sheet.name, number: head.from, sentence }],
        unknown: [...unknown],
      };
    }
    for (const line of lines) {
      const { sheet: name, number, row } = line;
      const fault = faultOfRow({ ...row, id: '' });
      const earlier = seen.get(matterKey(row));
      if (fault !== null) {
        faults.push({ sheet: name, number, sentence: fault.message });
      } else if (earlier !== undefined) {
        const sentence = `和“${earlier.sheet}”第${earlier.number}行的事项一样，请留一行。`;
        faults.push({ sheet: name, number, sentence });
      } else {
        seen.set(matterKey(row), line);
        rows.push(line);
      }
    }
  }
  if (headed === 0) {
    const sentence =
      '没有找到表头。表头要有“一级事项”“公开内容”“公开依据”“公开时限”等栏，请核对是不是公开目录。';
    faults.push({ sheet: sheets[0]?.name ?? '', number: 1, sentence });
  }
  return { rows, faults, unknown: [...unknown] };
}

/** The heading within the first lines; of two lines where the second splits columns of the first. */
function headOf(rows: CatalogueSheet['rows']): Head | null {
  for (const [at, cells] of rows.slice(0, 12).entries()) {
    const first = cells.map(columnOfHeading);
    if (required.some((column) => !first.includes(column))) continue;
    const below = rows[at + 1] ?? [];
    if (!splitsHeading(below, cells)) return head(cells, first, at + 1);
    const width = Math.max(cells.length, below.length);
    const columns: (CatalogueColumn | null)[] = [];
    let upper = '';
    const texts = Array.from({ length: width }, (_, column) => {
      upper = cells[column] === undefined || cells[column] === '' ? upper : cells[column];
      const lower = below[column] ?? '';
      columns.push(columnOfHeading(lower) ?? columnOfHeading(`${upper}${lower}`) ?? columnOfHeading(upper));
      return lower === '' ? upper : lower;
    });
    return head(texts, columns, at + 2);
  }
  return null;
}

/** Whether a line is the second of a heading: nothing in it but headings, and one that the first line lacks. */
function splitsHeading(below: readonly string[], above: readonly string[]): boolean {
  const own = below.filter((text, column) => text !== '' && text !== above[column]);
  return own.length > 0 && own.every((text) => columnOfHeading(text) !== null);
}

function head(texts: readonly string[], columns: Head['columns'], from: number): Head {
  const unknown = texts.filter((text, column) => text !== '' && columns[column] === null);
  return { columns, unknown: [...new Set(unknown)], from };
}

function linesOf(sheet: CatalogueSheet, { columns, from }: Head, field: string): readonly ImportedRow[] {
  const ofSheet = fieldOfSheet(sheet, from) ?? field;
  let above: Partial<Record<CatalogueColumn, string>> = {};
  return sheet.rows.slice(from).flatMap((cells, at): ImportedRow[] => {
    const found = cellsOf(cells, columns);
    const filled = Object.entries(found).some(([column, text]) => column !== 'number' && text !== '');
    if (!filled || isHeadAgain(cells)) return [];
    // What is written once stands for the rows below it, whose own cells are blank.
    const matter = found.matter === '' || found.matter === undefined ? above.matter : found.matter;
    const named = found.field === '' || found.field === undefined ? above.field : found.field;
    above = { ...(matter === undefined ? {} : { matter }), ...(named === undefined ? {} : { field: named }) };
    const read = rowOfCells({ ...found, matter: matter ?? '', field: named ?? ofSheet }, '');
    const { id: _, ...row } = tidied(read);
    return [{ sheet: sheet.name, number: from + at + 1, row, remarks: remarksOf(read) }];
  });
}

/** Cells by column; of two that name one column (县级, 乡级) each its own. */
function cellsOf(
  cells: readonly string[],
  columns: Head['columns'],
): Partial<Record<CatalogueColumn, string>> {
  const found: Partial<Record<CatalogueColumn, string>> = {};
  for (const [at, column] of columns.entries()) {
    if (column === null) continue;
    const text = (cells[at] ?? '').trim();
    const before = found[column];
    found[column] = before === undefined || before === '' ? text : before;
  }
  return found;
}

const isHeadAgain = (cells: readonly string[]) =>
  required.every((column) => cells.some((text) => columnOfHeading(text) === column));

/** 领域 of a whole sheet: by its name, or by its title (社会救助领域基层政务公开标准目录). */
function fieldOfSheet({ name, rows }: CatalogueSheet, from: number): string | null {
  const byName = fieldOf(name.replace(/(?:领域)?(?:基层政务公开)?(?:标准)?目录.*$/u, ''));
  if (byName !== null) return byName.title;
  for (const cells of rows.slice(0, from)) {
    const title = cells.find((text) => /领域.*目录/u.test(text));
    const named = /(?<field>[^（(《“\d、.]{2,20}?)领域/u.exec(title ?? '')?.groups?.['field'];
    if (named !== undefined) return fieldOf(named)?.title ?? named;
  }
  return null;
}

const remarksOf = (row: CatalogueRow) =>
  faultsOfRow(row)
    .filter(({ id, level }) => level !== 'error' || id === 'R-2')
    .map(({ sentence }) => sentence);
