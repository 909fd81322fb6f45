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
  const filtered = (list.subject ?? null) !== null || (list.kind ?? null) !== null;
  const counted = filtered
    ? await countFiltered(tx, list)
    : { total: sum(months.filter((each) => isIn(each, list.year))), more: false };
  const begin = (page - 1) * pageSize;
  const size = Math.min(pageSize, counted.total - begin);
  const rows =
    size <= 0
      ? []
      : await readSlice(
          tx,
          filtered
            ? slice(list, inYear(list.year), sliceOf(begin, size, counted))
            : sliceOfMonths(
                list,
                months.filter((each) => isIn(each, list.year)),
                begin,
                size,
              ),
          today,
        );
  return { rows, ...counted, pages: pagesOf(counted.total), years };
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

/** Rows to walk over, and from which end. */
interface Slice {
  readonly skip: number;
  readonly size: number;
  /** From the older end: what comes is turned round. */
  readonly fromOldest: boolean;
}

/** Where the page begins in the month that holds its first row, or where it ends in the month that holds its last. */
function sliceOfMonths(
  list: PublicList,
  months: readonly MonthOfList[],
  begin: number,
  size: number,
): KeysOfSlice {
  const first = monthAt(months, begin);
  const last = monthAt(months, begin + size - 1);
  const toNewer = begin - first.before;
  const toOlder = last.before + last.items - (begin + size);
  return toNewer <= toOlder
    ? slice(list, sql`first_published_at < ${momentOf(nextMonth(first.month))}::timestamptz`, {
        skip: toNewer,
        size,
        fromOldest: false,
      })
    : slice(list, sql`first_published_at >= ${momentOf(last.month)}::timestamptz`, {
        skip: toOlder,
        size,
        fromOldest: true,
      });
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

const sliceOf = (
  begin: number,
  size: number,
  { total, more }: { readonly total: number; readonly more: boolean },
): Slice => {
  const fromOldest = !more && begin > total - begin - size;
  return { skip: fromOldest ? total - begin - size : begin, size, fromOldest };
};

const conditions = ({ bodyId, whole, columnId, subject = null, kind = null }: PublicList) =>
  all([
    whole ? null : sql`body_id = ${bodyId}`,
    columnId === null ? null : sql`column_id = ${columnId}`,
    subject === null ? null : sql`subject_class = ${subject}`,
    kind === null ? null : sql`kind = ${kind}`,
  ]);

function slice(
  list: PublicList,
  within: RawBuilder<SqlBool>,
  { skip, size, fromOldest }: Slice,
): KeysOfSlice {
  const order = sql.raw(fromOldest ? '' : 'desc');
  return {
    fromOldest,
    keys: sql`
      select body_id as "bodyId", publication_id as id from public_index where ${conditions(list)} and ${within}
      order by first_published_at ${order}, publication_id ${order} offset ${skip} limit ${size}`,
  };
}

interface KeysOfSlice {
  readonly keys: RawBuilder<{ readonly bodyId: string; readonly id: string }>;
  readonly fromOldest: boolean;
}

/** The keys first, along one index; then their rows by a statement that is planned once for all pages of all lists. */
async function readSlice(
  tx: Tx,
  { keys, fromOldest }: KeysOfSlice,
  today: CivilDate,
): Promise<readonly PublicRow[]> {
  const { rows } = await keys.execute(tx);
  return readRowsByKey(tx, fromOldest ? rows.toReversed() : rows, today);
}

async function countFiltered(
  tx: Tx,
  list: PublicList,
): Promise<{ readonly total: number; readonly more: boolean }> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::integer as count from (
      select from public_index where ${conditions(list)} and ${inYear(list.year)} limit ${sql.lit(mostFiltered + 1)}
    ) matching`.execute(tx);
  const found = rows[0]?.count ?? 0;
  return { total: Math.min(found, mostFiltered), more: found > mostFiltered };
}
