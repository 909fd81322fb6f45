import { columnFor, headOfList } from '../../../law/index.ts';

/** Which column of a sheet is which of ours; what stands nowhere is not imported. */
export interface Mapping<Column extends string> {
  /** Number of the row of headings, from 1; 0 where the sheet has none. */
  readonly headRow: number;
  /** 0-based places. */
  readonly places: Readonly<Partial<Record<Column, number>>>;
}

/** A row of a list by our columns, with the number that it has in the sheet. */
export interface MappedRow<Column extends string> {
  readonly row: number;
  readonly cells: Partial<Record<Column, string>>;
}

type Rows = readonly (readonly string[])[];
type Names<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** The mapping that the headings of a sheet suggest, for a person to look over. */
export function mappingOf<Column extends string>(rows: Rows, names: Names<Column>): Mapping<Column> {
  const head = headOfList(rows, names);
  if (head === null) return { headRow: 0, places: {} as Mapping<Column>['places'] };
  return { headRow: head.row + 1, places: head.places };
}

/** The mapping when another row is said to be the head. */
export function withHeadRow<Column extends string>(
  rows: Rows,
  headRow: number,
  names: Names<Column>,
): Mapping<Column> {
  const places: Partial<Record<Column, number>> = {};
  for (const [at, text] of (rows[headRow - 1] ?? []).entries()) {
    const column = columnFor(text, names);
    if (column !== null && !(column in places)) places[column] = at;
  }
  return { headRow, places };
}

/** The mapping with one column put elsewhere; a place serves one column only. */
export function withPlace<Column extends string>(
  { headRow, places }: Mapping<Column>,
  column: Column,
  place: number | null,
): Mapping<Column> {
  const kept = Object.entries(places).filter(([other, at]) => other !== column && at !== place);
  const next = Object.fromEntries(kept) as Partial<Record<Column, number>>;
  return { headRow, places: place === null ? next : { ...next, [column]: place } };
}

/** The rows under the head, by our columns; rows in which all of them are blank are left out. */
export function mappedRows<Column extends string>(
  rows: Rows,
  { headRow, places }: Mapping<Column>,
): readonly MappedRow<Column>[] {
  const columns = Object.entries(places) as [Column, number][];
  return rows.slice(headRow).flatMap((texts, at) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [column, place] of columns) {
      const text = (texts[place] ?? '').trim();
      if (text !== '') cells[column] = text;
    }
    return Object.keys(cells).length === 0 ? [] : [{ row: headRow + at + 1, cells }];
  });
}

/** What the columns of a sheet are called, for a choice: their headings, else their letters. */
export function columnTitles(
  rows: Rows,
  headRow: number,
): readonly { readonly value: string; readonly title: string }[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const head = rows[headRow - 1] ?? [];
  return Array.from({ length: width }, (_, at) => {
    const letters = lettersOf(at);
    const heading = (head[at] ?? '').trim();
    return { value: String(at), title: heading === '' ? letters : `${letters} ${heading}` };
  });
}

/** Headings that stand in the sheet and are not taken. */
export function unusedHeadings<Column extends string>(
  rows: Rows,
  { headRow, places }: Mapping<Column>,
): readonly string[] {
  const used = new Set<unknown>(Object.values(places));
  return (rows[headRow - 1] ?? []).filter((text, at) => text.trim() !== '' && !used.has(at));
}

function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}
