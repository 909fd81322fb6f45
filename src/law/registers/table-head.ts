/** Where the head of a list stands, and which of its columns means what. */
export interface ListHead<Column extends string> {
  /** Index of the row of headings. */
  readonly row: number;
  readonly places: Readonly<Partial<Record<Column, number>>>;
}

/** Titles and notes may stand above the head; not more rows than this. */
const deepest = 10;

/**
 * Finds the row of headings of a list, and the columns that it names.
 * @param names names of each column; in brackets the unit
 * @returns null where no row has two that are known
 */
export function headOfList<Column extends string>(
  rows: readonly (readonly string[])[],
  names: Readonly<Record<Column, readonly string[]>>,
): ListHead<Column> | null {
  for (const [row, cells] of rows.slice(0, deepest).entries()) {
    const places: Partial<Record<Column, number>> = {};
    for (const [at, text] of cells.entries()) {
      const column = columnFor(text, names);
      if (column !== null && !(column in places)) places[column] = at;
    }
    if (Object.keys(places).length >= 2) return { row, places };
  }
  return null;
}

/** The column that a heading means; null for one of no use here. */
export function columnFor<Column extends string>(
  heading: string,
  names: Readonly<Record<Column, readonly string[]>>,
): Column | null {
  const columns = Object.keys(names) as Column[];
  const whole = plain(heading);
  if (whole === '') return null;
  const without = whole.replaceAll(/\(.*?\)/gu, '');
  const called = (text: string) =>
    columns.find((column) => names[column].some((name) => plain(name) === text)) ?? null;
  return called(whole) ?? called(without);
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s*:]/gu, '');
