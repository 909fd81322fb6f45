import { ownNumber, wholeNumber } from '../../../../content/words/document-number.ts';
import type { Lexeme } from '../../../../content/words/lexemes.ts';
import { normalText } from '../../../../content/words/normal-text.ts';
import type { SearchQuery, SearchUnit } from '../../../../content/words/query.ts';
import type { NormativeStateId } from '../../../../law/index.ts';
import type { FoundRow } from './find-rows.ts';

export type SearchSort = 'relevance' | 'date';

const notCounted = /[\s〔〕[\]()（）【】{}<>〈〉《》［］]/gu;
const plainTitle = (title: string) => title.normalize('NFKC').toLowerCase().replaceAll(notCounted, '');

const ended: ReadonlySet<NormativeStateId> = new Set<NormativeStateId>(['lapsed', 'repealed']);

/**
 * How near a row is to what was asked, the nearest 0: its number or its whole title; the question as it is within the title;
 * every word in the title; most words in the title; the words somewhere. Of those in the title what is in force stands before
 * what explains it, and both before what has ended.
 */
function rankOf(row: FoundRow, asked: Asked): number {
  const title = plainTitle(row.title);
  if (hasNumber(row, asked.query.number) || title === asked.query.title) return 0 + weightOf(row, asked);
  if (row.inTitle) return (title.includes(asked.query.title) ? 1 : 2) + weightOf(row, asked);
  const inTitle = asked.units.filter(({ marks }) => marks.some((mark) => title.includes(mark))).length;
  return 4 - (asked.units.length === 0 ? 0 : inTitle / asked.units.length);
}

const hasNumber = ({ documentNumber }: FoundRow, sought: Lexeme | null): boolean => {
  if (sought === null || documentNumber === null) return false;
  const own = wholeNumber(normalText(documentNumber));
  return own !== null && ownNumber(own) === sought;
};

function weightOf({ id, columnId }: FoundRow, { states }: Asked): number {
  const state = states.get(id);
  if (state !== undefined && ended.has(state)) return 0.6;
  return columnId === 'interpretation' ? 0.3 : 0;
}

/** What was asked, and what is known of what was found. */
export interface Asked {
  readonly query: Pick<SearchQuery, 'title' | 'number'>;
  readonly units: readonly SearchUnit[];
  readonly states: ReadonlyMap<string, NormativeStateId>;
}

/** Rows in the order in which they are shown; of equal ones the newest first. */
export function rankedRows(rows: readonly FoundRow[], asked: Asked, sort: SearchSort): readonly FoundRow[] {
  const newest = (a: FoundRow, b: FoundRow) => b.at - a.at || (a.id < b.id ? 1 : -1);
  if (sort === 'date') return rows.toSorted(newest);
  return rows
    .map((row) => ({ row, rank: rankOf(row, asked) }))
    .toSorted((a, b) => a.rank - b.rank || newest(a.row, b.row))
    .map(({ row }) => row);
}
