import { sql } from 'kysely';
import { excerptOf, markedText, type Excerpt, type Stretch } from '../../../../content/words/marked.ts';
import type { SearchQuery, SearchUnit } from '../../../../content/words/query.ts';
import { normativeStates, type CivilDate, type NormativeStateId } from '../../../../law/index.ts';
import type { Tx } from '../../../ledger.ts';
import { readRowsByKey, validityOfRow, type PublicRow } from '../public-rows.ts';
import { readFoundParts, type FoundPart } from './excerpts.ts';
import {
  allUnits,
  findRows,
  mostCombined,
  mostFound,
  noFilters,
  someUnits,
  withPhrases,
  type FindFilters,
  type FoundRow,
  type Question,
} from './find-rows.ts';
import { rankedRows, type SearchSort } from './rank-rows.ts';
import { suggestion } from './suggest.ts';

export interface SearchFilters extends FindFilters {
  /** Of normative documents; null for no limit. Items that are none have no state. */
  readonly states: readonly NormativeStateId[] | null;
}

export interface SearchOptions {
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
  readonly today: CivilDate;
}

/** Something that was found, as the list of results shows it. */
export interface SearchHit {
  readonly row: PublicRow;
  readonly title: readonly Stretch[];
  readonly excerpt: Excerpt | null;
  /** The attachment in which it was found, where the excerpt is of one. */
  readonly file: FoundPart['file'];
  /** Of what was asked for, what this item has not; only where no item has all of it. */
  readonly lacking: readonly string[];
}

export interface FacetValue<T> {
  readonly value: T;
  readonly count: number;
}

export interface SearchAnswer {
  /** `some`: no item has all of what was asked for, these have part of it. */
  readonly found: 'all' | 'some' | 'none';
  readonly total: number;
  /** There are more: the newest were looked at, and counts are of those. */
  readonly capped: boolean;
  readonly page: number;
  readonly pages: number;
  readonly hits: readonly SearchHit[];
  readonly facets: {
    readonly states: readonly FacetValue<NormativeStateId>[];
    readonly years: readonly FacetValue<number>[];
    readonly bodies: readonly FacetValue<string>[];
    readonly columns: readonly FacetValue<string>[];
    readonly kinds: readonly FacetValue<string>[];
  };
  /** What may have been meant; null where all of it was found. */
  readonly suggestion: string | null;
  /** What to ask for so many more, in which the characters stand, though maybe not as these words. */
  readonly literal: { readonly asked: string; readonly more: number } | null;
  /** Other words that were looked for as well. */
  readonly also: readonly { readonly asked: string; readonly words: readonly string[] }[];
  /** Instant (ISO 8601) from which what was made public is not searched yet; null where everything is. */
  readonly behindSince: string | null;
}

export const searchPageSize = 20;
/** 1,000 items: who has not found it by then needs other words. */
export const mostSearchPages = mostFound / searchPageSize;

const nothing: Question = { asked: [], maybeCommon: false };

interface Gathered {
  readonly found: SearchAnswer['found'];
  /** By which they were found. */
  readonly question: Question;
  readonly units: readonly SearchUnit[];
  readonly rows: readonly FoundRow[];
  readonly capped: boolean;
}

/**
 * What is public in the transaction's scope and has what was asked for. All of it must be found, as words, or where nothing
 * has them, as characters; where nothing has all of it, what has most.
 */
export async function searchPublic(
  tx: Tx,
  query: SearchQuery,
  { filters, sort, page, today }: SearchOptions,
): Promise<SearchAnswer> {
  const behindSince = await readBehind(tx);
  const gathered = await gather(tx, query, sort);
  const narrowed = Object.values(filters).some((each) => each !== null);
  const all = gathered.capped && narrowed ? await gatherWithin(tx, query, gathered, filters, sort) : gathered;
  const known = await readKnown(tx, all.rows, today);
  const states = statesOf(known);
  const passes = passesBy(filters, states);
  const passing = all.rows.filter((row) => passes(row, null));
  const ranked = rankedRows(passing, { query, units: gathered.units, states }, sort).slice(0, mostFound);
  const pages = Math.max(1, Math.ceil(ranked.length / searchPageSize));
  const shown = Math.min(page, pages);
  const onPage = ranked.slice((shown - 1) * searchPageSize, shown * searchPageSize);
  return {
    found: gathered.found,
    total: ranked.length,
    capped: all.capped || passing.length > mostFound,
    page: shown,
    pages,
    hits: await hitsOf(tx, onPage, gathered, { known, today }),
    facets: {
      states: counted(all.rows, (row) =>
        passes(row, 'states') ? (states.get(row.id) ?? null) : null,
      ).toSorted((a, b) => stateOrder.indexOf(a.value) - stateOrder.indexOf(b.value)),
      years: counted(all.rows, (row) => (passes(row, 'years') ? row.year : null)).toSorted(
        (a, b) => b.value - a.value,
      ),
      bodies: counted(all.rows, (row) => (passes(row, 'bodyIds') ? row.bodyId : null)),
      columns: counted(all.rows, (row) => (passes(row, 'columnIds') ? row.columnId : null)),
      kinds: counted(all.rows, (row) => (passes(row, 'kinds') ? row.kind : null)),
    },
    suggestion:
      gathered.found === 'all' || (behindSince !== null && gathered.rows.length > 0)
        ? null
        : await suggestion(tx, query, gathered.rows),
    literal: narrowed ? null : await readLiteral(tx, query, gathered),
    also: gathered.units.flatMap(({ text, also }) =>
      also.length === 0 ? [] : [{ asked: text, words: also }],
    ),
    behindSince,
  };
}

async function gather(tx: Tx, query: SearchQuery, sort: SearchSort): Promise<Gathered> {
  const none: Gathered = {
    found: 'none',
    question: nothing,
    units: query.units,
    rows: [],
    capped: false,
  };
  if (query.units.length === 0) return none;
  const close = await gatherAll(tx, query, query.units, sort);
  if (close.rows.length > 0) return close;
  const loose = query.looser === null ? close : await gatherAll(tx, query, query.looser, sort);
  if (loose.rows.length > 0) return loose;
  for (const [least, units] of partly(query)) {
    const question = someUnits(units, least);
    const { rows, capped } = await findRows(tx, question, noFilters, sort);
    const kept = await withPhrases(tx, rows, query.phrases);
    if (kept.length > 0)
      return { found: 'some', question, units: query.looser ?? query.units, rows: kept, capped };
  }
  return none;
}

/** How many of which units are enough, by and by, where nothing has all: of a document number the year and serial, no less. */
function partly({
  units,
  looser,
  number,
}: SearchQuery): readonly (readonly [number, readonly SearchUnit[]])[] {
  const [first] = units;
  if (number !== null && first !== undefined) return units.length > 1 ? [[1, [first]]] : [];
  const from = (looser ?? units).slice(0, mostCombined);
  const least = Math.max(1, Math.floor(from.length / 2));
  return Array.from({ length: from.length - least }, (_, at) => [from.length - 1 - at, from] as const);
}

/** All units as words; where that finds nothing, as characters that stand together. */
async function gatherAll(
  tx: Tx,
  query: SearchQuery,
  units: readonly SearchUnit[],
  sort: SearchSort,
): Promise<Gathered> {
  const asWords = allUnits(units, 'strict');
  const asCharacters = allUnits(units, 'wide');
  for (const each of new Set([asWords, asCharacters])) {
    const question = { asked: [each], maybeCommon: units.length === 1 };
    const { rows, capped } = await findRows(tx, question, noFilters, sort);
    const kept = await withPhrases(tx, rows, query.phrases);
    if (kept.length > 0) return { found: 'all', question, units, rows: kept, capped };
  }
  return { found: 'none', question: nothing, units, rows: [], capped: false };
}

/**
 * What would be found besides by the characters alone, where the words found less than a page: a name that was cut otherwise in
 * a text, or 人事 in 负责人事先.
 */
async function readLiteral(
  tx: Tx,
  query: SearchQuery,
  { question: { asked }, units, rows, found }: Gathered,
): Promise<SearchAnswer['literal']> {
  const wide = allUnits(units, 'wide');
  if (found !== 'all' || rows.length >= searchPageSize || wide === asked[0] || query.phrases.length > 0)
    return null;
  const more =
    (await findRows(tx, { asked: [wide], maybeCommon: false }, noFilters, 'date')).rows.length - rows.length;
  if (more <= 0) return null;
  return { asked: units.map(({ text }) => (pair.test(text) ? `“${text}”` : text)).join(' '), more };
}

/** Words of two characters: longer ones are found by their characters anyway. */
const pair = /^\p{Script=Han}{2}$/u;

/** The same question where it finds more than is looked at: what the filters let pass is looked for by the database. */
async function gatherWithin(
  tx: Tx,
  query: SearchQuery,
  gathered: Gathered,
  filters: FindFilters,
  sort: SearchSort,
): Promise<Gathered> {
  const { rows, capped } = await findRows(tx, gathered.question, filters, sort);
  const kept = await withPhrases(tx, rows, query.phrases);
  return { ...gathered, rows: kept, capped };
}

/** Of what was found the rows that have a state, and where it is no more than a page, all: they are shown anyway. */
async function readKnown(
  tx: Tx,
  rows: readonly FoundRow[],
  today: CivilDate,
): Promise<ReadonlyMap<string, PublicRow>> {
  const wanted =
    rows.length <= searchPageSize
      ? rows
      : rows.filter(({ documentId, state }) => documentId !== null || state === 'invalidated');
  return byId(await readRowsByKey(tx, wanted, today));
}

const byId = (rows: readonly PublicRow[]) => new Map(rows.map((row) => [row.id, row]));

/** What each normative document among the rows is worth on the day; what was marked as invalid, too. */
function statesOf(rows: ReadonlyMap<string, PublicRow>): ReadonlyMap<string, NormativeStateId> {
  return new Map(
    [...rows].flatMap(([id, row]) => {
      const state = validityOfRow(row);
      return state === null ? [] : [[id, state] as const];
    }),
  );
}

const stateOrder = Object.keys(normativeStates) as NormativeStateId[];

type Facet = keyof SearchFilters;

/** Whether a row passes the filters; all but one, for the counts of that one. */
function passesBy(filters: SearchFilters, states: ReadonlyMap<string, NormativeStateId>) {
  const allows = <T>(facet: Facet, but: Facet | null, wanted: readonly T[] | null, value: T | null) =>
    wanted === null || facet === but || (value !== null && wanted.includes(value));
  if (Object.values(filters).every((each) => each === null)) return () => true;
  return (row: FoundRow, but: Facet | null): boolean =>
    allows('bodyIds', but, filters.bodyIds, row.bodyId) &&
    allows('columnIds', but, filters.columnIds, row.columnId) &&
    allows('kinds', but, filters.kinds, row.kind) &&
    allows('years', but, filters.years, row.year) &&
    allows('states', but, filters.states, states.get(row.id) ?? null);
}

function counted<T>(
  rows: readonly FoundRow[],
  valueOf: (row: FoundRow) => T | null,
): readonly FacetValue<T>[] {
  const counts = new Map<T, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}

async function hitsOf(
  tx: Tx,
  found: readonly FoundRow[],
  { units, found: how }: Gathered,
  { known, today }: { readonly known: ReadonlyMap<string, PublicRow>; readonly today: CivilDate },
): Promise<readonly SearchHit[]> {
  const marks = units.flatMap((unit) => unit.marks);
  const others = byId(
    await readRowsByKey(
      tx,
      found.filter(({ id }) => !known.has(id)),
      today,
    ),
  );
  const rows = found.flatMap(({ id }) => known.get(id) ?? others.get(id) ?? []);
  const parts = await readFoundParts(tx, found, marks);
  const lacking = how === 'some' ? await readLacking(tx, found, units) : new Map<string, readonly string[]>();
  return rows.map((row) => {
    const part = parts.get(row.id) ?? null;
    return {
      row,
      title: markedText(row.title, marks),
      excerpt: part === null || part.text === '' ? null : excerptOf(part.text, marks),
      file: part !== null && part.marks > 0 ? part.file : null,
      lacking: lacking.get(row.id) ?? [],
    };
  });
}

async function readLacking(
  tx: Tx,
  found: readonly FoundRow[],
  units: readonly SearchUnit[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ readonly id: string; readonly lacking: readonly string[] }>`
    select i.publication_id as id, (
      select coalesce(array_agg(u.text order by u.place), '{}')
      from unnest(${units.map(({ text }) => text)}::text[], ${units.map(({ wide }) => wide)}::tsquery[])
        with ordinality u (text, entries, place)
      where not i.words @@ u.entries
    ) as lacking
    from unnest(${found.map(({ bodyId }) => bodyId)}::uuid[], ${found.map(({ id }) => id)}::uuid[])
      k (body_id, publication_id)
    join public_index i on i.body_id = k.body_id and i.publication_id = k.publication_id`.execute(tx);
  return new Map(rows.map(({ id, lacking }) => [id, lacking]));
}

/** From when on what was made public has no words yet; null where all of it has. */
async function readBehind(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('public_index')
    .select('published_at')
    .where('words_of', 'is', null)
    .orderBy('published_at')
    .limit(1)
    .executeTakeFirst();
  return row?.published_at.toISOString() ?? null;
}
