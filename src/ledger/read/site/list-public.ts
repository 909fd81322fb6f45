import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { all } from '../page.ts';
import { readRowsByKey, type PublicRow } from './public-rows.ts';

/** A list of what is public, the newest first. */
export interface PublicList {
  /** Whose: a body's own, or the list of all bodies, which is counted under the body at the top. */
  readonly bodyId: string;
  readonly whole: boolean;
  /** Null for all columns together. */
  readonly columnId: string | null;
  /** Civil year in China in which it was first made public; null for all. */
  readonly year: number | null;
  /** First part of 主题分类. */
  readonly subject?: string | null;
  /** 公文种类 */
  readonly kind?: string | null;
}

export interface ListPage {
  /** Empty where the list has no such page. */
  readonly rows: readonly PublicRow[];
  /** How many match; where it is filtered by subject or kind no more than `mostFiltered`. */
  readonly total: number;
  /** True where more than `mostFiltered` match: those beyond stand on no page. */
  readonly more: boolean;
  /** At least 1: an empty list has an empty first page. */
  readonly pages: number;
  /** The years of the list without its year and its filters, the newest first. */
  readonly years: readonly YearOfList[];
}

export interface YearOfList {
  readonly year: number;
  readonly items: number;
}

/** Rows on a page. */
export const pageSize = 20;
/** A list that is filtered is counted, and shown, no further. */
export const mostFiltered = 2_000;

/** How many pages that many rows make. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

interface MonthOfList {
  /** First day of a civil month in China. */
  readonly month: CivilDate;
  readonly items: number;
}

/**
 * A page of a list by its number. The months in which it grew tell how long it is and where the page begins; rows are walked
 * over within one month only, from its nearer end, so that the first page, the last and any between cost about the same.
 * @param page from 1
 */
export async function listPublicItems(
  tx: Tx,
  list: PublicList,
  page: number,
  today: CivilDate,
): Promise<ListPage> {
  const months = await monthsOf(tx, list);
  const years = yearsOf(months);
  const begin = (page - 1) * pageSize;
  if ((list.subject ?? null) !== null || (list.kind ?? null) !== null) {
    const { keys, ...counted } = await keysOfFiltered(tx, list, begin);
    return { ...counted, pages: pagesOf(counted.total), years, rows: await readRowsByKey(tx, keys, today) };
  }
  const shown = months.filter((each) => isIn(each, list.year));
  const total = sum(shown);
  const size = Math.min(pageSize, total - begin);
  // The keys first, along one index; then their rows by a statement that is planned once for all pages of all lists.
  const rows =
    size <= 0 ? [] : await readRowsByKey(tx, await keysOfMonths(tx, list, shown, begin, size), today);
  return { rows, total, more: false, pages: pagesOf(total), years };
}

async function monthsOf(tx: Tx, { bodyId, whole, columnId }: PublicList): Promise<readonly MonthOfList[]> {
  return tx
    .selectFrom('public_counts')
    .select(['month', 'items'])
    .where('body_id', '=', bodyId)
    .where('whole', '=', whole)
    .where('column_id', '=', columnId ?? '')
    .where('items', '>', 0)
    .orderBy('month', 'desc')
    .execute();
}

const yearOfMonth = (month: CivilDate) => Number(month.slice(0, 4));
const isIn = ({ month }: MonthOfList, year: number | null) => year === null || yearOfMonth(month) === year;
const sum = (months: readonly MonthOfList[]) => months.reduce((total, { items }) => total + items, 0);

function yearsOf(months: readonly MonthOfList[]): readonly YearOfList[] {
  const years = new Map<number, number>();
  for (const { month, items } of months) {
    years.set(yearOfMonth(month), (years.get(yearOfMonth(month)) ?? 0) + items);
  }
  return [...years].map(([year, items]) => ({ year, items }));
}

interface Key {
  readonly bodyId: string;
  readonly id: string;
}

/** From where the page begins in the month of its first row, or from where it ends in the month of its last. */
async function keysOfMonths(
  tx: Tx,
  list: PublicList,
  months: readonly MonthOfList[],
  begin: number,
  size: number,
): Promise<readonly Key[]> {
  const first = monthAt(months, begin);
  const last = monthAt(months, begin + size - 1);
  const toNewer = begin - first.before;
  const toOlder = last.before + last.items - (begin + size);
  const fromOldest = toOlder < toNewer;
  const within = fromOldest
    ? sql`first_published_at >= ${momentOf(last.month)}::timestamptz`
    : sql`first_published_at < ${momentOf(nextMonth(first.month))}::timestamptz`;
  const order = sql.raw(fromOldest ? '' : 'desc');
  const { rows } = await sql<Key>`
    select body_id as "bodyId", publication_id as id from public_index where ${conditions(list)} and ${within}
    order by first_published_at ${order}, publication_id ${order}
    offset ${fromOldest ? toOlder : toNewer} limit ${size}`.execute(tx);
  return fromOldest ? rows.toReversed() : rows;
}

/** The month that holds a row, with how many rows newer months have. */
function monthAt(months: readonly MonthOfList[], at: number): MonthOfList & { readonly before: number } {
  let before = 0;
  for (const each of months) {
    if (at < before + each.items) return { ...each, before };
    before += each.items;
  }
  throw new RangeError(`no row ${at} among ${before}`);
}

/** The first moment of a civil day in China. */
const momentOf = (day: string) => `${day}T00:00:00+08:00`;

function nextMonth(month: CivilDate): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${year + 1}-01-01` : `${year}-${String(at + 1).padStart(2, '0')}-01`;
}

const inYear = (year: number | null): RawBuilder<SqlBool> =>
  year === null
    ? sql`true`
    : sql`first_published_at >= ${momentOf(`${year}-01-01`)}::timestamptz
        and first_published_at < ${momentOf(`${year + 1}-01-01`)}::timestamptz`;

const conditions = ({ bodyId, whole, columnId, subject = null, kind = null }: PublicList) =>
  all([
    whole ? null : sql`body_id = ${bodyId}`,
    columnId === null ? null : sql`column_id = ${columnId}`,
    subject === null ? null : sql`subject_class = ${subject}`,
    kind === null ? null : sql`kind = ${kind}`,
  ]);

/** The newest that match, up to `mostFiltered`: how many they are and which of them the page shows. */
async function keysOfFiltered(
  tx: Tx,
  list: PublicList,
  begin: number,
): Promise<{ readonly total: number; readonly more: boolean; readonly keys: readonly Key[] }> {
  const size = Math.max(0, Math.min(pageSize, mostFiltered - begin));
  const { rows } = await sql<{
    readonly found: number;
    readonly bodyId: string | null;
    readonly id: string | null;
  }>`
    with matching as materialized (
      select body_id, publication_id, first_published_at from public_index
      where ${conditions(list)} and ${inYear(list.year)}
      order by first_published_at desc, publication_id desc limit ${sql.lit(mostFiltered + 1)}
    )
    select c.found, k.body_id as "bodyId", k.publication_id as id
    from (select count(*)::integer as found from matching) c
    left join (
      select * from matching order by first_published_at desc, publication_id desc offset ${begin} limit ${size}
    ) k on true
    order by k.first_published_at desc, k.publication_id desc`.execute(tx);
  const found = rows[0]?.found ?? 0;
  return {
    total: Math.min(found, mostFiltered),
    more: found > mostFiltered,
    keys: rows.flatMap(({ bodyId, id }) => (bodyId === null || id === null ? [] : [{ bodyId, id }])),
  };
}
