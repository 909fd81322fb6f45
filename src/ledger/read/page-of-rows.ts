import { lastPage, type Page, type PageQuery } from './page.ts';

/**
 * A page of rows that are all at hand, as `readPage` pages rows of the database: for short lists whose order or filter
 * is computed. A place that is gone begins anew.
 * @param idOf tells any two rows apart
 */
export function pageOfRows<R>(
  rows: readonly R[],
  { after, before, size }: PageQuery,
  idOf: (row: R) => string,
): Page<R> {
  const cursorOf = (row: R) => Buffer.from(idOf(row)).toString('base64url');
  const placeOf = (cursor: string | undefined) =>
    cursor === undefined ? -1 : rows.findIndex((row) => cursorOf(row) === cursor);
  const from = placeOf(after);
  const to = before === lastPage ? rows.length : placeOf(before);
  // Turned back to the beginning: the first page whole, as `readPage` gives it.
  const begin = from >= 0 ? from + 1 : to > 0 ? Math.max(0, to - size) : 0;
  const shown = rows.slice(begin, begin + size);
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    rows: shown,
    total: rows.length,
    more: false,
    next: last !== undefined && begin + shown.length < rows.length ? cursorOf(last) : null,
    previous: begin > 0 && first !== undefined ? cursorOf(first) : null,
  };
}
