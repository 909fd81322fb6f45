import type {
  PartRole as ScreenedRole,
  Screened,
  ScreenedPart,
  ScreenedTable,
} from '../../screening/part.ts';
import type { ScreenedHit } from '../../screening/screen-parts.ts';
import type { Mask } from '../masking/mask.ts';
import type { FileInspection, InspectedPart, PartRole } from './inspected-part.ts';

/** A file as the screening takes it, and which part of the file stands where in it. */
export interface Screenable {
  readonly screened: readonly Screened[];
  /** Id of the part at a place of `screened`; undefined for a cell that is empty. */
  readonly idAt: (at: {
    readonly part: number;
    readonly row?: number;
    readonly column?: number;
  }) => string | undefined;
}

/** How the screening calls what the inspection found. */
const roles: Readonly<Record<PartRole, ScreenedRole>> = {
  body: 'body',
  'table-cell': 'cell',
  title: 'title',
  'file-name': 'file-name',
  'alt-text': 'alt',
  'header-footer': 'header',
  note: 'footnote',
  'text-box': 'body',
  'sheet-name': 'title',
  link: 'metadata',
  comment: 'comment',
  'deleted-text': 'deleted',
  'mixed-text': 'deleted',
  'hidden-text': 'hidden',
  'faint-text': 'hidden',
  'hidden-row': 'hidden',
  'hidden-column': 'hidden',
  'hidden-sheet': 'hidden',
  'hidden-number': 'hidden',
  'beyond-print-area': 'cell',
  formula: 'hidden',
  'defined-name': 'metadata',
  cache: 'hidden',
  leftover: 'hidden',
  'field-code': 'metadata',
  properties: 'metadata',
  'custom-data': 'metadata',
  'embedded-file': 'embedded',
  'picture-data': 'metadata',
  'covered-text': 'covered',
  'invisible-text': 'hidden',
  'off-page-text': 'hidden',
  annotation: 'annotation',
  'form-field': 'annotation',
  'old-revision': 'deleted',
  markup: 'metadata',
};

/** What was found in a file for `screenParts`: cells in their tables, hidden ones among them, all else part by part. */
export function screenable({ parts }: Pick<FileInspection, 'parts'>): Screenable {
  const screened: Screened[] = [];
  const ids: (string | ReadonlyMap<string, string>)[] = [];
  const tables = new Set<string>();
  const byTable = tableParts(parts);
  for (const part of parts) {
    if (part.cell === undefined) {
      screened.push({ place: part.place, role: roles[part.role], text: part.text });
      ids.push(part.id);
    } else if (!tables.has(part.cell.table)) {
      tables.add(part.cell.table);
      const { table, cells } = tableOf(part.cell.table, byTable.get(part.cell.table) ?? []);
      screened.push(table);
      ids.push(cells);
    }
  }
  return {
    screened,
    idAt: ({ part, row, column }) => {
      const found = ids[part];
      return typeof found === 'string' || found === undefined ? found : found.get(`${row} ${column}`);
    },
  };
}

function tableParts(parts: readonly InspectedPart[]): Map<string, InspectedPart[]> {
  const tables = new Map<string, InspectedPart[]>();
  for (const part of parts) {
    if (part.cell === undefined) continue;
    const list = tables.get(part.cell.table);
    if (list === undefined) tables.set(part.cell.table, [part]);
    else list.push(part);
  }
  return tables;
}

/** Rows and columns that are empty are left out: a cell far out makes no large table. */
function tableOf(
  place: string,
  parts: readonly InspectedPart[],
): { table: ScreenedTable; cells: Map<string, string> } {
  const indexes = (pick: (part: InspectedPart) => number | undefined) =>
    new Map(
      [...new Set(parts.map((part) => pick(part) ?? 0))]
        .toSorted((a, b) => a - b)
        .map((value, at) => [value, at]),
    );
  const rowAt = indexes(({ cell }) => cell?.row);
  const columnAt = indexes(({ cell }) => cell?.column);
  const rows: ScreenedPart[][] = Array.from(rowAt, () => []);
  const cells = new Map<string, string>();
  for (const { id, place: where, role, text, cell } of parts) {
    const row = rowAt.get(cell?.row ?? 0) ?? 0;
    const column = columnAt.get(cell?.column ?? 0) ?? 0;
    const line = rows[row] ?? [];
    while (line.length < column) line.push({ place: '', role: 'cell', text: '' });
    line[column] = { place: where, role: roles[role], text };
    cells.set(`${row} ${column}`, id);
  }
  return { table: { place, caption: /“(.*)”/.exec(place)?.[1] ?? '', rows }, cells };
}

/** The masks that hits of the screening offer; those that have none must be decided on by a person. */
export function masksOfHits({ idAt }: Screenable, hits: readonly Pick<ScreenedHit, 'spots'>[]): Mask[] {
  return hits.flatMap(({ spots }) =>
    spots.flatMap(({ at, start, end, mask }) => {
      const part = idAt(at);
      return part === undefined || mask === null ? [] : [{ part, start, end, with: mask }];
    }),
  );
}
