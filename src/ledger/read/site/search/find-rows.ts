import { sql } from 'kysely';
import type { SearchUnit } from '../../../../content/words/query.ts';
import type { Tx } from '../../../ledger.ts';
import type { SearchSort } from './rank-rows.ts';
import type { PublicRow } from '../public-rows.ts';

/** What a search is narrowed to; null for no limit. */
export interface FindFilters {
  readonly bodyIds: readonly string[] | null;
  readonly columnIds: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly years: readonly number[] | null;
}

export const noFilters: FindFilters = { bodyIds: null, columnIds: null, kinds: null, years: null };

/** An item that was found, with what is needed to rank and count it. */
export interface FoundRow {
  readonly bodyId: string;
  readonly id: string;
  readonly title: string;
  /** 发文字号 */
  readonly documentNumber: string | null;
  readonly columnId: string;
  readonly kind: string | null;
  readonly year: number;
  readonly documentId: string | null;
  readonly state: PublicRow['state'];
  /** Milliseconds since 1970. A thousand dates cost more to read than the database takes to find them. */
  readonly at: number;
  /** Found in the title, number or keywords. */
  readonly inTitle: boolean;
}

/** Items of one search that are looked at: the newest, titles first. */
export const mostFound = 1_000;

/**
 * Those that have one of some `tsquery`s in title, number or keywords; there first, and elsewhere where that leaves room; or
 * anywhere. Of each `tsquery` the newest.
 * @param maybeCommon they are so few words that much may have them: then the database is asked whether it takes it so, which
 *   costs rare ones a little
 */
export async function findIn(
  tx: Tx,
  within: 'title' | 'title first' | 'all',
  asked: readonly string[],
  { bodyIds, columnIds, kinds, years }: FindFilters,
  maybeCommon = false,
): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select f.body_id as "bodyId", f.publication_id as id, f.title, f.document_number as "documentNumber",
      f.column_id as "columnId", f.kind, f.year, f.document_id as "documentId", f.state, (extract(epoch from f.first_published_at) * 1000)::float8 as at, f.in_title as "inTitle"
    from unnest(${asked}::tsquery[]) q (asked), find_public(q.asked, ${within}::text, ${bodyIds}::uuid[], ${columnIds}::text[],
      ${kinds}::text[], ${years}::integer[], ${mostFound + 1}::integer, ${maybeCommon}::boolean) f`.execute(
    tx,
  );
  if (asked.length === 1) return rows;
  const found = new Map<string, FoundRow>();
  for (const row of rows) if (row.inTitle || !found.has(row.id)) found.set(row.id, row);
  return [...found.values()];
}

/** What the index is asked: items that have one of the `tsquery`s. */
export interface Question {
  readonly asked: readonly string[];
  readonly maybeCommon: boolean;
}

/**
 * The items in which one of some `tsquery`s is found, the newest {@link mostFound} of each. By relevance titles come first: where
 * they fill the list, nothing else is looked for.
 */
export async function findRows(
  tx: Tx,
  { asked, maybeCommon }: Question,
  filters: FindFilters,
  sort: SearchSort,
): Promise<{ readonly rows: readonly FoundRow[]; readonly capped: boolean }> {
  const rows = await findIn(tx, sort === 'date' ? 'all' : 'title first', asked, filters, maybeCommon);
  return { rows, capped: rows.length > mostFound };
}

export const allUnits = (units: readonly SearchUnit[], how: 'strict' | 'wide'): string =>
  units.map((unit) => `(${unit[how]})`).join(' & ');

/** Units of which some may be missing: of more there are too many ways. */
export const mostCombined = 6;

/**
 * Items that have at least `least` of the units: a question each, as one for all of them would read every list of the index.
 * Where one is enough, all lists are read anyway.
 */
export function someUnits(units: readonly SearchUnit[], least: number): Question {
  if (least === 1) return { asked: [units.map(({ wide }) => `(${wide})`).join(' | ')], maybeCommon: true };
  const ways = (from: readonly SearchUnit[], take: number): readonly (readonly SearchUnit[])[] =>
    take === 0
      ? [[]]
      : from.flatMap((first, at) => ways(from.slice(at + 1), take - 1).map((rest) => [first, ...rest]));
  return { asked: ways(units, least).map((way) => allUnits(way, 'wide')), maybeCommon: false };
}

/** Of rows, those where texts stand as they are, in the title or anywhere in the text, blanks and brackets aside. */
export async function withPhrases(
  tx: Tx,
  rows: readonly FoundRow[],
  phrases: readonly string[],
): Promise<readonly FoundRow[]> {
  if (phrases.length === 0 || rows.length === 0) return rows;
  const { rows: found } = await sql<{ readonly id: string }>`
    select k.publication_id as id
    from unnest(${rows.map(({ bodyId }) => bodyId)}::uuid[], ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ title }) => title)}::text[])
      k (body_id, publication_id, title)
    where (
      select bool_and(
        strpos(${plainInDatabase(sql`k.title`)}, p.phrase) > 0 or exists (
          select from public_texts t
          where t.body_id = k.body_id and t.publication_id = k.publication_id
            and strpos(${plainInDatabase(sql`t.text`)}, p.phrase) > 0
        )
      ) from unnest(${phrases}::text[]) p (phrase)
    )`.execute(tx);
  const kept = new Set(found.map(({ id }) => id));
  return rows.filter(({ id }) => kept.has(id));
}

/** About what `strippedText` does, by the database. */
export const plainInDatabase = (text: ReturnType<typeof sql>) =>
  sql`translate(lower(${text}), ${' \n\t\u3000\u00A0〔〕[]()（）【】《》〈〉［］'}, '')`;
