import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { parseCivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** Which page of a list: without a cursor the first. A cursor that was altered counts as none. */
export interface PageQuery {
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** `previous` of the page after, or `lastPage`. */
  readonly before?: string | undefined;
  /** 1000 is for exports, which take a whole list. */
  readonly size: 20 | 50 | 100 | 1000;
  /** True where nobody is told how many match: counting costs as much as a page. */
  readonly uncounted?: true;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many match, up to `mostCounted`; 0 where they were not counted. */
  readonly total: number;
  /** True where more than `mostCounted` match. */
  readonly more: boolean;
  /** For `after`; null on the last page. */
  readonly next: string | null;
  /** For `before`; null on the first page. */
  readonly previous: string | null;
}

/** As `before`: the page at the end, which costs what the first one costs. */
export const lastPage = 'end';

/** A list counts no further: beyond it says "10000 or more". */
const mostCounted = 10_000;

/** One column of a list's order. The columns together tell any two rows apart. */
export interface OrderKey {
  readonly of: RawBuilder<unknown>;
  readonly type: keyof typeof shapes;
}

const endless = /^-?infinity$/u;
const uuidShape = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const momentShape = /^(\d{4}-\d\d-\d\d) (?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?\+00$/u;

/** Whether a text in a cursor can be handed to the database as that type. */
const shapes = {
  uuid: (text: string) => uuidShape.test(text),
  timestamptz: (text: string) =>
    endless.test(text) || parseCivilDate(momentShape.exec(text)?.[1] ?? '') !== null,
  date: (text: string) => endless.test(text) || parseCivilDate(text) !== null,
  bigint: (text: string) => /^\d{1,18}$/u.test(text),
  text: (text: string) => /^[^\0]{0,200}$/u.test(text),
} as const;

/** The parts that a list puts into its SQL: in the innermost select, so that an index serves them. */
export interface Slice {
  /** Selects the row's place as `key`. */
  readonly key: RawBuilder<readonly string[]>;
  readonly where: RawBuilder<SqlBool>;
  readonly order: RawBuilder<unknown>;
  readonly limit: RawBuilder<number>;
}

/**
 * Reads a page by the place of its first or last row, never by counting rows off: any page costs the same.
 * @param list.rows the SQL of a slice; it selects `slice.key` and ends in `slice.order` and `slice.limit`
 * @param list.count the SQL of one row per match, without limit or order
 */
export async function readPage<Row>(
  tx: Tx,
  page: PageQuery,
  list: {
    readonly keys: readonly OrderKey[];
    readonly descending: boolean;
    readonly rows: (slice: Slice) => RawBuilder<Row & { readonly key: readonly string[] }>;
    readonly count: RawBuilder<unknown>;
  },
): Promise<Page<Row>> {
  const { keys, descending } = list;
  const after = placeIn(page.after, keys);
  const before = placeIn(page.before, keys);
  const toEnd = page.before === lastPage;
  const backwards = after === null && (before !== null || toEnd);
  const from = after ?? before;
  const downwards = descending !== backwards;
  const { rows } = await list
    .rows({
      key: sql`array[${sql.join(keys.map(({ of }) => sql`(${of})::text`))}] as key`,
      where: from === null ? sql`true` : beyond(keys, from, downwards),
      order: sql.join(keys.map(({ of }) => (downwards ? sql`${of} desc` : sql`${of}`))),
      limit: sql.lit(page.size + 1),
    })
    .execute(tx);
  const further = rows.length > page.size;
  // Turned back to the beginning: rows that came in meanwhile would make the first page a short one.
  if (backwards && !further && !toEnd) return readPage(tx, { ...page, before: undefined }, list);
  const shown = rows.slice(0, page.size);
  if (backwards) shown.reverse();
  const { total, more } =
    page.uncounted === true ? { total: 0, more: false } : await countUpTo(tx, list.count);
  const first = shown.at(0);
  const last = shown.at(-1);
  const hasNext = backwards ? !toEnd : further;
  const hasPrevious = backwards ? further : after !== null;
  return {
    rows: shown,
    total,
    more,
    next: hasNext && last !== undefined ? cursorOf(last.key) : null,
    previous: !hasPrevious ? null : first === undefined ? lastPage : cursorOf(first.key),
  };
}

function beyond(
  keys: readonly OrderKey[],
  place: readonly string[],
  downwards: boolean,
): RawBuilder<SqlBool> {
  const columns = sql.join(keys.map(({ of }) => of));
  const values = sql.join(keys.map(({ type }, at) => sql`${place[at]}::${sql.raw(type)}`));
  return sql`(${columns}) ${sql.raw(downwards ? '<' : '>')} (${values})`;
}

const cursorOf = (key: readonly string[]) => Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

function placeIn(cursor: string | undefined, keys: readonly OrderKey[]): readonly string[] | null {
  if (cursor === undefined || cursor === lastPage) return null;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const fits =
    Array.isArray(place) &&
    place.length === keys.length &&
    keys.every(({ type }, at) => typeof place[at] === 'string' && shapes[type](place[at]));
  return fits ? (place as string[]) : null;
}

async function countUpTo(tx: Tx, count: RawBuilder<unknown>): Promise<{ total: number; more: boolean }> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${count} limit ${sql.lit(mostCounted + 1)}) matching`.execute(tx);
  const found = rows[0]?.count ?? 0;
  return { total: Math.min(found, mostCounted), more: found > mostCounted };
}

/** Matches where a column contains that text, whatever signs it has. */
export function contains(column: RawBuilder<unknown>, text: string): RawBuilder<SqlBool> {
  return sql`${column} ilike ${`%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`}`;
}

/** The conditions joined by `and`; none holds for every row. */
export function all(conditions: readonly (RawBuilder<SqlBool> | null)[]): RawBuilder<SqlBool> {
  const given = conditions.filter((each) => each !== null);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}
