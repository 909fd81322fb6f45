import type { SearchQuery } from '../../../../content/words/query.ts';
import type { FoundRow } from './find-rows.ts';

export type SearchSort = 'relevance' | 'date';

const notCounted = /[\s〔〕[\]()（）【】{}<>〈〉《》［］]/gu;
const plainTitle = (title: string) => title.normalize('NFKC').toLowerCase().replaceAll(notCounted, '');

/**
 * How near a row is to what was asked, the nearest 0: its number or its whole title; the question as it is within the title;
 * every word in the title; most words in the title; the words somewhere.
 */
function rankOf(
  row: FoundRow,
  { title: asked, units }: SearchQuery,
  own: ReadonlySet<string>,
  strict: ReadonlySet<string>,
): number {
  const title = plainTitle(row.title);
  if (own.has(row.id) || title === asked) return 0;
  if (row.inTitle) return title.includes(asked) ? 1 : strict.has(row.id) ? 2 : 3;
  const inTitle = units.filter(({ marks }) => marks.some((mark) => title.includes(mark))).length;
  const share = units.length === 0 ? 0 : inTitle / units.length;
  // Words that were only met as neighbouring characters come last.
  return 4 + (1 - share) + (strict.has(row.id) ? 0 : 1);
}

/** Rows in the order in which they are shown; of equal ones the newest first. */
export function rankedRows(
  rows: readonly FoundRow[],
  query: SearchQuery,
  sort: SearchSort,
  own: ReadonlySet<string>,
  strict: ReadonlySet<string>,
): readonly FoundRow[] {
  const newest = (a: FoundRow, b: FoundRow) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
  if (sort === 'date') return rows.toSorted(newest);
  return rows
    .map((row) => ({ row, rank: rankOf(row, query, own, strict) }))
    .toSorted((a, b) => a.rank - b.rank || newest(a.row, b.row))
    .map(({ row }) => row);
}
